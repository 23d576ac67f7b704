using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Logs;

/// <summary>What the nodes of a step show together: an action has one for each of its targets.</summary>
/// <param name="State">One state of all.</param>
/// <param name="Started">When the first started.</param>
/// <param name="Ended">When the last ended; null where one has not.</param>
internal sealed record NodeSight(StepState State, DateTimeOffset? Started, DateTimeOffset? Ended)
{
    /// <summary>Whether it has begun, or is over without having been skipped: a deployment that shows this has come as far.</summary>
    public bool HasBegun => State is not (StepState.Pending or StepState.Skipped);

    /// <summary>Whether it is over, in whatever way.</summary>
    public bool IsOver => State is StepState.Succeeded or StepState.Failed or StepState.Skipped or StepState.Cancelled;

    /// <summary>That of these.</summary>
    public static NodeSight Of(IReadOnlyList<ActivityResource> nodes)
    {
        if (nodes.Count == 0)
            return new(StepState.Pending, null, null);
        var states = nodes.Select(StateOf).ToList();
        var started = nodes.Min(node => node.StartedAt);
        var ended = nodes.All(node => node.EndedAt is not null) ? nodes.Max(node => node.EndedAt) : null;
        if (states.Contains(StepState.Running))
            return new(StepState.Running, started, null);
        if (states.Contains(StepState.Pending))
            return states.TrueForAll(state => state == StepState.Pending) ? new(StepState.Pending, null, null) : new(StepState.Running, started, null);
        foreach (var worst in new[] { StepState.Failed, StepState.Cancelled, StepState.Succeeded })
        {
            if (states.Contains(worst))
                return new(worst, started, ended);
        }

        return new(StepState.Skipped, null, null);
    }

    private static StepState StateOf(ActivityResource node) => node.Status switch
    {
        _ when ActivityStatuses.Is(node.Status, ActivityStatuses.Running) => StepState.Running,
        _ when ActivityStatuses.Is(node.Status, ActivityStatuses.Success) => StepState.Succeeded,
        _ when ActivityStatuses.Is(node.Status, ActivityStatuses.SuccessWithWarning) => StepState.Succeeded,
        _ when ActivityStatuses.Is(node.Status, ActivityStatuses.Failed) => StepState.Failed,
        _ when ActivityStatuses.Is(node.Status, ActivityStatuses.Skipped) => StepState.Skipped,
        _ when ActivityStatuses.Is(node.Status, ActivityStatuses.Canceled) => node.StartedAt is null ? StepState.Pending : StepState.Cancelled,

        // While people are asked about a step it may show as pending again; the time of its start stays.
        _ => node.StartedAt is null ? StepState.Pending : StepState.Running,
    };
}
