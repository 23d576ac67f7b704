using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>A step that executes: on the server once, or on its machines, as many at a time as its window allows.</summary>
internal sealed class StepRun(DeploymentRun run, PlannedStep step, ActivityNode node, Action<StepRun> ended)
{
    private const string ServerTarget = "Octopus Server";

    private readonly Queue<RunTarget> _targets = new();
    private readonly Dictionary<PlannedAction, ActivityNode> _actionNodes = [];
    private int _lanes;

    public bool HasFailed { get; private set; }

    /// <summary>A step with several actions shows them below it, and each machine runs one after the other.</summary>
    private bool IsComposed => step.Actions.Count > 1;

    public void Start()
    {
        foreach (var target in Targets()) _targets.Enqueue(target);
        if (_targets.Count == 0)
        {
            node.Log(run.Server, LogCategory.Warning, $"Skipping this step as no machines were found in the role{(step.Roles.Count == 1 ? "" : "s")}: {string.Join(", ", step.Roles)}.");
            run.Task.HasWarningsOrErrors = true;
            node.Finish(run.Server, ActivityStatus.Skipped);
            ended(this);
            return;
        }

        var lanes = Math.Min(step.Window, _targets.Count);
        _lanes = lanes;
        for (var lane = 0; lane < lanes; lane++) NextTarget();
    }

    private IEnumerable<RunTarget> Targets()
    {
        if (step.Roles.Count == 0) return [new RunTarget(ServerTarget, Machine: null)];
        var deployment = run.Deployment;
        IReadOnlyList<Machine> machines = [.. run.Plan.MachinesOf(step)
            .Where(machine => deployment.SpecificMachineIds.Count == 0 || deployment.SpecificMachineIds.Contains(machine.Id, StringComparer.OrdinalIgnoreCase))
            .Where(machine => !deployment.ExcludedMachineIds.Contains(machine.Id, StringComparer.OrdinalIgnoreCase) && !run.IsExcluded(machine))];
        return machines.Count == 0 && run.Server.Switches.MissingMachinesAreMadeUp
            ? [new RunTarget($"{step.Roles[0]} (simulated)", Machine: null)]
            : machines.Select(machine => new RunTarget(machine.Name, machine));
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
        new ActionRun(run, step, step.Actions[index], target, leaf, MayPause: !IsComposed, hasSucceeded =>
        {
            if (!hasSucceeded) HasFailed = true;
            if (hasSucceeded) NextAction(target, index + 1);
            else NextTarget();
        }).Start();
    }

    private ActivityNode ParentOf(PlannedAction action)
    {
        if (!IsComposed) return node;
        if (_actionNodes.TryGetValue(action, out var actionNode)) return actionNode;
        actionNode = node.AddChild(run.Server.Random.HexDigits(32), $"Step {action.Number}: {action.Action.Name}");
        actionNode.Begin(run.Server);
        _actionNodes.Add(action, actionNode);
        return actionNode;
    }
}
