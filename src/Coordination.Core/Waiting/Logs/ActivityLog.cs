using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Processes;

namespace Coordination.Core.Waiting.Logs;

/// <summary>
/// The activity log of a task, read against its process. Whether a step that was not reached shows as pending, or not at all, and
/// whether one that is skipped shows, differs between servers (octopus-api 1.8, 7): nothing here follows from a node that is absent.
/// What it shows of all steps is worked out once: a thousand may wait for a thousand steps of one deployment.
/// </summary>
internal sealed class ActivityLog
{
    private static readonly ConditionalWeakTable<TaskDetailsResource, ActivityLog> _read = new();

    private readonly IReadOnlyList<ActivityResource> _top;
    private readonly ILookup<string, ActivityResource> _named;
    private readonly IReadOnlyList<(OutlinedStep Step, NodeSight Sight)> _steps;
    private readonly Lazy<IReadOnlyList<(StepMark Mark, DateTimeOffset At)>> _marks;
    private readonly int? _furthestBegun;
    private readonly int? _firstFailed;

    /// <summary>Reads what a server showed.</summary>
    /// <param name="details">The task and its log.</param>
    /// <param name="outline">The process that it carries out.</param>
    public ActivityLog(TaskDetailsResource details, ProcessOutline outline)
    {
        _top = [.. details.ActivityLogs.SelectMany(root => root.Children)];
        _named = _top
            .SelectMany(node => StepNodeName.NamesOf(node.Name), (node, name) => (Node: node, Name: name))
            .ToLookup(one => one.Name, one => one.Node, StringComparer.OrdinalIgnoreCase);
        _steps = [.. outline.Steps.Select(step => (step, NodeSight.Of(NodesOf(step))))];
        _furthestBegun = _steps.Where(one => one.Sight.HasBegun).Max(one => (int?)one.Step.Turn);
        _firstFailed = _steps.Where(one => one.Sight.State == StepState.Failed).Min(one => (int?)one.Step.Turn);
        Running = [.. _steps.Where(one => one.Sight.State == StepState.Running).Select(one => one.Step)];
        _marks = new(() => [.. outline.Steps.SelectMany(MarksOf).OrderByDescending(one => one.At)]);
    }

    /// <summary>The steps that run now.</summary>
    public IReadOnlyList<OutlinedStep> Running { get; }

    /// <summary>When the step that runs started; the first of several; null where none runs.</summary>
    public DateTimeOffset? RunningSince => _steps.Where(one => one.Sight.State == StepState.Running).Min(one => one.Sight.Started);

    /// <summary>How many steps have ended.</summary>
    public int EndedSteps => _steps.Count(one => one.Sight.IsOver);

    /// <summary>The points of all steps that the deployment has passed, latest first.</summary>
    public IReadOnlyList<(StepMark Mark, DateTimeOffset At)> Marks => _marks.Value;

    /// <summary>The log of one reading, shared by all who were shown it. A task has one process, so that a reading says it all.</summary>
    /// <param name="details">What was read.</param>
    /// <param name="outline">The process of what the task carries out.</param>
    public static ActivityLog Of(TaskDetailsResource details, ProcessOutline outline) => _read.GetValue(details, read => new ActivityLog(read, outline));

    /// <summary>What it shows of a step.</summary>
    public StepSight Of(OutlinedStep step)
    {
        var sight = NodeSight.Of(NodesOf(step));
        var (state, started, ended) = sight;
        if (step.Parent is null)
            return new StepSight(state, IsPassed(step)) { IsBarred = IsBarred(step), Started = started, Ended = ended };

        var parent = NodeSight.Of(NodesOf(step.Parent));

        // A step that goes over its targets a few at a time may come to more of them: its action is done with when it is.
        if (step.IsRolling && !parent.IsOver && sight.IsOver)
            (state, ended) = (StepState.Running, null);
        return new StepSight(state, parent.IsOver || IsPassed(step.Parent)) { IsBarred = IsBarred(step) || parent.State == StepState.Failed, Started = started, Ended = ended };
    }

    /// <summary>The points of a step that the deployment has passed.</summary>
    public IEnumerable<(StepMark Mark, DateTimeOffset At)> MarksOf(OutlinedStep step)
    {
        var sight = Of(step);
        if (sight.Started is { } started)
            yield return (new StepMark(step.Path, IsEnd: false), started);
        if (sight.Ended is { } ended)
            yield return (new StepMark(step.Path, IsEnd: true), ended);
    }

    /// <summary>The step below whose node a node stands; null where there is none.</summary>
    public OutlinedStep? StepOf(string nodeId)
    {
        var node = _top.FirstOrDefault(top => string.Equals(top.Id, nodeId, StringComparison.OrdinalIgnoreCase) || nodeId.StartsWith(top.Id + "/", StringComparison.OrdinalIgnoreCase));
        return node is null ? null : _steps.Select(one => one.Step).FirstOrDefault(step => StepNodeName.IsOf(node.Name, step.Name));
    }

    private static IEnumerable<ActivityResource> Below(ActivityResource node) =>
        node.Children.SelectMany(child => Below(child).Prepend(child));

    private bool IsBarred(OutlinedStep step) => step.NeedsSuccess && _firstFailed < step.Turn;

    private bool IsPassed(OutlinedStep step) => _furthestBegun > step.Turn;

    private List<ActivityResource> NodesOf(OutlinedStep step) => step.Parent is null
        ? [.. _named[step.Name]]
        : [.. NodesOf(step.Parent).SelectMany(Below).Where(node => StepNodeName.IsOf(node.Name, step.Name))];
}
