using System;
using System.Globalization;
using Coordination.Core.Folding;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Time;

namespace Coordination.Core.Running;

/// <summary>The ways in which a node ends by its policy, in words.</summary>
internal static class PolicyEndings
{
    /// <summary>Its release is there.</summary>
    public static Ending IsThere(Node node, Deployed there, string? by, DateTimeOffset now) => Current(node, WhatIsThere(node, there, by, now));

    /// <summary>What is there is as high, or higher.</summary>
    public static Ending IsNotNewer(Node node, Deployed there, string? by, DateTimeOffset now) =>
        Current(node, WhatIsThere(node, there, by, now) + "; " + node.Planned.Version + " is not newer");

    public static Ending CannotTell(Node node, Deployed there) =>
        NotCreated(node, "whether " + node.Planned.Version + " is newer than " + (there.Version ?? "the release that is there, which the key may not see,") + " cannot be told; the policy IfNotCurrent does not ask that");

    /// <summary>When the plan was resolved there was something.</summary>
    public static Ending Hidden(Node node) =>
        NotCreated(node, "the server no longer shows that " + node.Planned.Current + " is in " + PlaceOf(node) + ", as it did when the plan was resolved: the key lost the permission DeploymentView there, or the deployments were deleted; resolve the plan again");

    /// <summary>The server will not show it.</summary>
    public static Ending Refused(Node node, Failure failure) => NotCreated(node, "whether it is there already cannot be seen: " + failure);

    /// <summary>The server has not shown it for too long.</summary>
    public static Ending NotShown(Node node, Outage outage) =>
        NotCreated(node, "whether it is there already could not be seen: the server has not shown what is deployed since " + TimeWords.Clock(outage.Since!.Value) + ": " + outage.Last!.Message);

    private static Ending Current(Node node, string reason)
    {
        var underway = node.Place?.Underway is { } other ? "; " + other.Version + " is on its way there (" + other.State + ")" : string.Empty;
        var doubt = node.Doubts.Count == 0 ? string.Empty : "; the answer to an earlier request for it was lost, and the server has not shown that it was carried out";
        return new Ending(DeploymentOutcome.AlreadyCurrent, reason + underway + doubt, Cause: null);
    }

    private static Ending NotCreated(Node node, string why) => new(DeploymentOutcome.Failed, "it was not created: " + why, node.Planned.Name + " failed");

    private static string WhatIsThere(Node node, Deployed there, string? by, DateTimeOffset now) =>
        node.Planned.Project + " " + (there.Version ?? node.Planned.Version) + " is in " + PlaceOf(node) + Since(there.When, now) + (by is null ? string.Empty : ", deployed by " + by);

    private static string PlaceOf(Node node) => node.Planned.Environment + (node.Planned.Tenant is { } tenant ? " for " + tenant : string.Empty);

    private static string Since(DateTimeOffset? when, DateTimeOffset now)
    {
        if (when?.ToOffset(now.Offset) is not { } since)
            return string.Empty;
        return " since " + (since.Date == now.Date ? TimeWords.Clock(since) : since.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }
}
