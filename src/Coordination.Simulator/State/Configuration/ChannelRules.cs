using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NuGet.Versioning;

namespace Coordination.Simulator.State;

/// <summary>Which package versions a channel takes: an interval of versions, a pattern on the pre-release part.</summary>
internal static class ChannelRules
{
    /// <summary>Passes where every package that a rule names satisfies it.</summary>
    /// <exception cref="Refusal">The packages of some steps break the rules.</exception>
    public static void Check(Channel channel, IReadOnlyList<SelectedPackage> packages)
    {
        IReadOnlyList<string> offenders =
        [
            .. from rule in channel.Rules
               from named in rule.ActionPackages
               from package in packages
               where package.ActionName.IsSameAs(named.DeploymentAction) && package.PackageReferenceName.IsSameAs(named.PackageReference ?? "")
               where !Satisfies(package.Version, rule)
               select package.ActionName
        ];
        if (offenders.Count == 0) return;
        throw Refusal.Because(
            $"The requested package versions for the following steps violate the channel version rules: {string.Join(", ", offenders.Distinct(StringComparer.OrdinalIgnoreCase))}. Please specify a different package version, channel or provide the `ignoreChannelRules` parameter to override this check.");
    }

    /// <summary>Whether a version fits an interval and a pattern; either may be missing.</summary>
    /// <exception cref="Refusal">The pattern takes too long on the version.</exception>
    public static bool Satisfies(string version, ChannelRule rule)
    {
        if (!NuGetVersion.TryParse(version, out var parsed)) return false;
        if (!string.IsNullOrWhiteSpace(rule.VersionRange) && VersionRange.TryParse(rule.VersionRange!, out var range) && !range.Satisfies(parsed)) return false;
        return string.IsNullOrWhiteSpace(rule.Tag) || Fits(parsed.Release ?? "", rule.Tag!);
    }

    private static bool Fits(string release, string pattern)
    {
        try
        {
            return Regex.IsMatch(release, pattern, RegexOptions.CultureInvariant, Patterns.OfUsersMayTake);
        }
        catch (RegexMatchTimeoutException)
        {
            throw Refusal.Because(Patterns.TooSlow(pattern));
        }
    }
}
