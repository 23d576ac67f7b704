using System;
using NuGet.Versioning;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Whether a release is to be deployed to a place, by what was last deployed there with success. Resolving asks it, and the run once more when it comes to it.</summary>
internal static class PolicyRule
{
    /// <summary>Judges.</summary>
    /// <param name="policy">What the plan wants.</param>
    /// <param name="releaseId">Id of the release.</param>
    /// <param name="version">Its version.</param>
    /// <param name="there">What was last deployed there with success; null for nothing.</param>
    public static PolicyVerdict Judge(DeploymentPolicy policy, string releaseId, string version, Deployed? there)
    {
        if (policy == DeploymentPolicy.Always || there is null)
            return PolicyVerdict.Deploy;
        if (string.Equals(there.ReleaseId, releaseId, StringComparison.OrdinalIgnoreCase))
            return PolicyVerdict.IsThere;
        if (policy != DeploymentPolicy.IfNewer)
            return PolicyVerdict.Deploy;
        if (!NuGetVersion.TryParse(version, out var planned) || !NuGetVersion.TryParse(there.Version, out var current))
            return PolicyVerdict.CannotTell;
        return planned > current ? PolicyVerdict.Deploy : PolicyVerdict.IsNotNewer;
    }
}
