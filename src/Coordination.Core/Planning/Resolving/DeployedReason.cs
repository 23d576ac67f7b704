using System.Globalization;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Why a version that was taken from an environment is this one.</summary>
internal static class DeployedReason
{
    /// <summary>In words, e.g. <c>last deployed to Staging with success, on 2026-05-03 10:42 UTC; 1.5.0, deployed there since, is Failed</c>.</summary>
    public static string Of(Deployed deployed, DashboardItem? newest, string place)
    {
        var when = deployed.When is { } time ? ", on " + time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC" : string.Empty;
        var since = newest is not null && !TaskStates.Is(newest.State, TaskStates.Success)
            ? "; the deployment of " + newest.ReleaseVersion + " there since is " + newest.State
            : string.Empty;
        return "last deployed to " + place + " with success" + when + since;
    }
}
