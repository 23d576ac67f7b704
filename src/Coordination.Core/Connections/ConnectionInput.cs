using System.Collections.Generic;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Connections;

/// <summary>A request for a connection whose parts were checked as far as that goes without asking the server.</summary>
internal sealed record ConnectionInput(ServerAddress Server, Credential Credential, int RequestsPerMinute, string? Space)
{
    /// <summary>Checks a request. All faults come together.</summary>
    /// <exception cref="CoordinationException">The address is none, the key cannot be one, or the budget is none.</exception>
    public static ConnectionInput Check(ConnectionRequest request)
    {
        var faults = new List<Failure>();

        // What stands in the address is not shown: keys are pasted into the wrong place.
        if (!ServerAddress.TryParse(request.Server, out var server))
        {
            faults.Add(new Failure(FailureIds.ServerAddressInvalid, FailureKind.Invalid, $"The server's address, from {request.Source}, is not a web address.")
            {
                Remedy = "Give it as https://octopus.example.com or https://host/directory, without a user or password in it.",
            });
        }

        var credential = Credential.From(request.ApiKey, request.AccessToken);
        if (credential is null)
        {
            var given = string.IsNullOrWhiteSpace(request.ApiKey) && string.IsNullOrWhiteSpace(request.AccessToken);
            faults.Add(new Failure(FailureIds.CredentialInvalid, FailureKind.Invalid, given ? "Neither an API key nor an access token is given." : $"The API key or access token, from {request.Source}, has characters in it that none can have.")
            {
                Remedy = "Make an API key in the server's web portal, under your profile, and copy it whole.",
            });
        }

        var requestsPerMinute = request.RequestsPerMinute ?? RequestBudget.DefaultRequestsPerMinute;
        if (requestsPerMinute < 1)
            faults.Add(new Failure("RequestsPerMinuteInvalid", FailureKind.Invalid, $"{requestsPerMinute} requests a minute is no budget.") { Remedy = "Give at least 1." });

        if (faults.Count > 0)
            throw new CoordinationException(faults);
        return new ConnectionInput(server!, credential!, requestsPerMinute, string.IsNullOrWhiteSpace(request.Space) ? null : request.Space);
    }
}
