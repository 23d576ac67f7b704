using System;
using System.Text.RegularExpressions;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;
using NuGet.Versioning;

namespace Coordination.Simulator.Api.Resources.Channels;

/// <summary>Whether a version satisfies a range and a pattern on its pre-release part, as a client asks before it chooses packages.</summary>
internal static class VersionRuleTest
{
    public static SimResponse Answer(Func<string, string?> parameter)
    {
        var errors = new JArray();
        var range = Range(parameter("versionRange"), errors);
        var tag = Tag(parameter("preReleaseTag"), errors);
        if (!NuGetVersion.TryParse(parameter("version") ?? string.Empty, out var version))
            errors.Add($"'{parameter("version")}' is no version.");
        return SimResponse.Ok(new JObject
        {
            ["SatisfiesVersionRange"] = version is not null && range?.Satisfies(version) == true,
            ["SatisfiesPreReleaseTag"] = version is not null && tag is not null && Fits(version, tag, errors),
            ["Errors"] = errors,
        });
    }

    /// <summary>As the older clients ask, in the query, and as the newer ones do, in the body.</summary>
    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Space, "channels/rule-test", call => Answer(call.Query.Text));
        routes.Post(RouteScope.Space, "channels/rule-test", call => Answer(call.Body.Text));
    }

    private static VersionRange? Range(string? text, JArray errors)
    {
        if (string.IsNullOrWhiteSpace(text))
            return VersionRange.All;
        if (VersionRange.TryParse(text!, out var range))
            return range;
        errors.Add($"The version range '{text}' is not valid.");
        return null;
    }

    private static Regex? Tag(string? text, JArray errors)
    {
        try
        {
            return new Regex(text ?? string.Empty, RegexOptions.CultureInvariant, Patterns.OfUsersMayTake);
        }
        catch (ArgumentException)
        {
            errors.Add($"The pre-release tag '{text}' is no regular expression.");
            return null;
        }
    }

    private static bool Fits(NuGetVersion version, Regex tag, JArray errors)
    {
        try
        {
            return tag.IsMatch(version.Release ?? string.Empty);
        }
        catch (RegexMatchTimeoutException)
        {
            errors.Add(Patterns.TooSlow(tag.ToString()));
            return false;
        }
    }
}
