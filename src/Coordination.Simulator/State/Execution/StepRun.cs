using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>A step that executes: on the server once, or on its machines, as many at a time as its window allows.</summary>
internal sealed class StepRun(ProcessRun run, PlannedStep step, IReadOnlyList<RunTarget> targets, ActivityNode node, Action<StepRun> ended)
{
    private readonly Queue<RunTarget> _targets = new(targets);
    private readonly Dictionary<string, ActivityNode> _actionNodes = new(StringComparer.Ordinal);
    private int _lanes;

    public PlannedStep Planned => step;

    public bool HasFailed { get; private set; }

    public void Start()
    {
        var lanes = Math.Min(step.Window, _targets.Count);
        _lanes = lanes;
        for (var lane = 0; lane < lanes; lane++) NextTarget();
    }

    private void NextTarget()
    {
        // After a failure no further machine is touched; those at work finish.
        if (_targets.Count > 0 && !HasFailed)
        {
            NextAction(_targets.Dequeue(), 0, hasFailed: false);
            return;
        }

        if (--_lanes > 0) return;
        foreach (var actionNode in _actionNodes.Values) actionNode.FinishByChildren(run.Server);
        node.FinishByChildren(run.Server);
        ended(this);
    }

    /// <summary>The next action that runs on a target, from a place on, after those before it there have succeeded or failed.</summary>
    private void NextAction(RunTarget target, int index, bool hasFailed)
    {
        while (index < step.Actions.Count && !Runs(step.Actions[index], target, hasFailed)) index++;
        if (index == step.Actions.Count || (target.Machine is not null && run.IsExcluded(target.Machine)))
        {
            NextTarget();
            return;
        }

        var leaf = ParentOf(step.Actions[index]).AddChild(run.Server.Random.HexDigits(32), target.Name);
        new ActionRun(run, step, step.Actions[index], target, leaf, MayPause: MayPause(index), hasSucceeded =>
        {
            if (!hasSucceeded) HasFailed = run.Execution.FailureEncountered = true;
            NextAction(target, index + 1, hasFailed || !hasSucceeded);
        }).Start();
    }

    private bool Runs(PlannedAction planned, RunTarget target, bool hasFailed) =>
        planned.SkipReason is null && (!step.IsComposed || run.Conditions.LetRun(step, planned, target, hasFailed));

    /// <summary>
    /// A question of a step with several actions keeps the task's slot; from 2026.2 on not that of the last action of a step without
    /// targets (source: the documentation's change of May 2026).
    /// </summary>
    private bool MayPause(int index) => !step.IsComposed || (step.Roles.Count == 0 && index == step.Actions.Count - 1 && run.Server.Version.IsAtLeast(2026, 2));

    private ActivityNode ParentOf(PlannedAction action)
    {
        if (!step.IsComposed) return node;
        if (_actionNodes.TryGetValue(action.Number, out var actionNode)) return actionNode;
        actionNode = node.AddChild(run.Server.Random.HexDigits(32), $"Step {action.Number}: {action.Action.Name}");
        actionNode.Begin(run.Server);
        _actionNodes.Add(action.Number, actionNode);
        return actionNode;
    }
}
