using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>A step that executes: on the server once, or on its machines, as many at a time as its window allows.</summary>
internal sealed class StepRun(ProcessRun run, PlannedStep step, IReadOnlyList<RunTarget> targets, ActivityNode node, Action<StepRun> ended)
{
    private readonly Queue<RunTarget> _targets = new(targets);
    private readonly Dictionary<string, ActivityNode> _actionNodes = new(StringComparer.Ordinal);
    private int _lanes;

    public bool HasFailed { get; private set; }

    /// <summary>A step with several actions shows them below it, and each machine runs one after the other.</summary>
    private bool IsComposed => step.Actions.Count > 1;

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
            NextAction(_targets.Dequeue(), 0);
            return;
        }

        if (--_lanes > 0) return;
        foreach (var actionNode in _actionNodes.Values) actionNode.FinishByChildren(run.Server);
        node.FinishByChildren(run.Server);
        ended(this);
    }

    private void NextAction(RunTarget target, int index)
    {
        while (index < step.Actions.Count && step.Actions[index].SkipReason is not null) index++;
        if (index == step.Actions.Count || (target.Machine is not null && run.IsExcluded(target.Machine)))
        {
            NextTarget();
            return;
        }

        var leaf = ParentOf(step.Actions[index]).AddChild(run.Server.Random.HexDigits(32), target.Name);
        new ActionRun(run, step, step.Actions[index], target, leaf, MayPause: MayPause(index), hasSucceeded =>
        {
            if (!hasSucceeded) HasFailed = true;
            if (hasSucceeded) NextAction(target, index + 1);
            else NextTarget();
        }).Start();
    }

    /// <summary>
    /// A question of a step with several actions keeps the task's slot; from 2026.2 on not that of the last action of a step without
    /// targets (source: the documentation's change of May 2026).
    /// </summary>
    private bool MayPause(int index) => !IsComposed || (step.Roles.Count == 0 && index == step.Actions.Count - 1 && run.Server.Version.IsAtLeast(2026, 2));

    private ActivityNode ParentOf(PlannedAction action)
    {
        if (!IsComposed) return node;
        if (_actionNodes.TryGetValue(action.Number, out var actionNode)) return actionNode;
        actionNode = node.AddChild(run.Server.Random.HexDigits(32), $"Step {action.Number}: {action.Action.Name}");
        actionNode.Begin(run.Server);
        _actionNodes.Add(action.Number, actionNode);
        return actionNode;
    }
}
