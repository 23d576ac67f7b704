using System;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>How long the steps of a deployment take where nothing fails, varies or waits.</summary>
internal sealed class PlannedTimes(OctopusServer server, Project project, ProcessPlan plan)
{
    public TimeSpan Total => Acquisition + TimeSpan.FromTicks(plan.Groups.Sum(group => group.Where(Runs).Select(step => Of(step).Ticks).DefaultIfEmpty(0).Max()));

    public TimeSpan Acquisition => plan.PackageCount > 0 ? server.Scenario.PackageAcquisition : TimeSpan.Zero;

    /// <summary>Whether a step runs in a deployment that succeeds.</summary>
    public bool Runs(PlannedStep step) => step.SkipReason is null && step.Step.Condition is not "Failure" && (step.Roles.Count == 0 || plan.MachinesOf(step).Count > 0);

    /// <summary>A step, on all its machines.</summary>
    public TimeSpan Of(PlannedStep step)
    {
        var machines = step.Roles.Count == 0 ? 1 : plan.MachinesOf(step).Count;
        var rounds = (machines + step.Window - 1) / step.Window;
        return TimeSpan.FromTicks(step.Actions.Where(action => action.SkipReason is null).Sum(action => Of(action).Ticks) * rounds);
    }

    /// <summary>An action, on one machine.</summary>
    public TimeSpan Of(PlannedAction action)
    {
        var behaviour = server.Behaviours.Of(project.Id, action.Action.Name);
        return action.IsManual ? behaviour.Answer?.After ?? TimeSpan.Zero : behaviour.Duration;
    }
}
