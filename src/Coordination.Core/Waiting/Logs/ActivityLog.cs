using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Processes;

namespace Coordination.Core.Waiting.Logs;

/// <summary>
/// The activity log of a task, read against its process. Whether a step that was not reached shows as pending, or not at all, and
/// whether one that is skipped shows, differs between servers (octopus-api 1.8, 7): nothing here follows from a node that is absent.
/// </summary>
internal sealed class ActivityLog(TaskDetailsResource details, ProcessOutline outline)
{
    private readonly IReadOnlyList<ActivityResource> _top = [.. details.ActivityLogs.SelectMany(root => root.Children)];
    private readonly ILookup<string, ActivityResource> _named = details.ActivityLogs
        .SelectMany(root => root.Children)
        .SelectMany(node => StepNodeName.NamesOf(node.Name), (node, name) => (Node: node, Name: name))
        .ToLookup(one => one.Name, one => one.Node, StringComparer.OrdinalIgnoreCase);

    /// <summary>What it shows of a step.</summary>
    public StepSight Of(OutlinedStep step)
    {
        var (state, started, ended) = Combine(NodesOf(step));
        if (step.Parent is null)
            return new StepSight(state, IsPassed(step)) { IsBarred = IsBarred(step), Started = started, Ended = ended };

        var parent = Combine(NodesOf(step.Parent)).State;
        var isOver = IsOver(parent);

        // A step that goes over its targets a few at a time may come to more of them: its action is done with when it is.
        if (step.IsRolling && !isOver && IsOver(state))
            (state, ended) = (StepState.Running, null);
        return new StepSight(state, isOver || IsPassed(step.Parent)) { IsBarred = IsBarred(step) || parent == StepState.Failed, Started = started, Ended = ended };
    }

    /// <summary>The steps that run now.</summary>
    public IReadOnlyList<OutlinedStep> Running() => [.. outline.Steps.Where(step => Combine(NodesOf(step)).State == StepState.Running)];

    /// <summary>When the step that runs started; the first of several; null where none runs.</summary>
    public DateTimeOffset? RunningSince() => Running().Min(step => Combine(NodesOf(step)).Started);

    /// <summary>How many steps have ended.</summary>
    public int EndedSteps() => outline.Steps.Count(step => IsOver(Combine(NodesOf(step)).State));

    /// <summary>The step below whose node a node stands; null where there is none.</summary>
    public OutlinedStep? StepOf(string nodeId)
    {
        var node = _top.FirstOrDefault(top => string.Equals(top.Id, nodeId, StringComparison.OrdinalIgnoreCase) || nodeId.StartsWith(top.Id + "/", StringComparison.OrdinalIgnoreCase));
        return node is null ? null : outline.Steps.FirstOrDefault(step => StepNodeName.IsOf(node.Name, step.Name));
    }

    private static bool IsOver(StepState state) => state is StepState.Succeeded or StepState.Failed or StepState.Skipped or StepState.Cancelled;

    private bool IsBarred(OutlinedStep step) =>
        step.NeedsSuccess && outline.Steps.Any(other => other.Turn < step.Turn && Combine(NodesOf(other)).State == StepState.Failed);

    private bool IsPassed(OutlinedStep step) =>
        outline.Steps.Any(other => other.Turn > step.Turn && Combine(NodesOf(other)).State is not (StepState.Pending or StepState.Skipped));

    private List<ActivityResource> NodesOf(OutlinedStep step)
    {
        if (step.Parent is null)
            return [.. _named[step.Name]];
        return [.. NodesOf(step.Parent).SelectMany(Below).Where(node => StepNodeName.IsOf(node.Name, step.Name))];
    }

    private static IEnumerable<ActivityResource> Below(ActivityResource node) =>
        node.Children.SelectMany(child => Below(child).Prepend(child));

    /// <summary>One state of several nodes: an action has one for each of its targets.</summary>
    private static (StepState State, DateTimeOffset? Started, DateTimeOffset? Ended) Combine(List<ActivityResource> nodes)
    {
        if (nodes.Count == 0)
            return (StepState.Pending, null, null);
        var states = nodes.ConvertAll(StateOf);
        var started = nodes.Min(node => node.StartedAt);
        var ended = nodes.TrueForAll(node => node.EndedAt is not null) ? nodes.Max(node => node.EndedAt) : null;
        if (states.Contains(StepState.Running))
            return (StepState.Running, started, null);
        if (states.Contains(StepState.Pending))
            return states.TrueForAll(state => state == StepState.Pending) ? (StepState.Pending, null, null) : (StepState.Running, started, null);
        foreach (var worst in new[] { StepState.Failed, StepState.Cancelled, StepState.Succeeded })
        {
            if (states.Contains(worst))
                return (worst, started, ended);
        }

        return (StepState.Skipped, null, null);
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
