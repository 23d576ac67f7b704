using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Errors;

/// <summary>The refusals that are the API's own, before any state is asked.</summary>
internal static class Refuse
{
    public static Refusal NotSignedIn(bool keyGiven) => new(401, keyGiven
        ? "The API key you provided was not valid. Please double-check your API key and try again. For instructions on finding your API key, please visit: https://oc.to/ApiKey"
        : "You must be logged in to request this resource. Please provide a valid API key or log in.");

    /// <summary>403 names the permission that is missing.</summary>
    public static Refusal Forbidden(string permission) =>
        new(403, $"You do not have permission to perform this action. Please contact your Octopus administrator. Missing permission: {permission}");

    /// <summary>No public source has the status or the words.</summary>
    public static Refusal InMaintenance() => new(503, "The Octopus Server is in maintenance mode. Only administrators can make changes.");

    public static Refusal TooMany() => new(429, "Too many requests. Please slow down and try again later.");

    /// <summary>501, with the reason.</summary>
    public static Refusal NotSimulated(string why) => new(501, why + " Nothing was changed by this request.");

    public static Refusal BodyMissing() => Refusal.Because("No request body was supplied.");

    public static Refusal BodyUnreadable(string why) => Refusal.Saying("The request body could not be read: " + why);
}
