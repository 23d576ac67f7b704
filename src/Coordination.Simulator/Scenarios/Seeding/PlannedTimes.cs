using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>Which steps of a process ran in the past, and how long they took: as long as they take where nothing varies or waits, or as the scenario says.</summary>
internal sealed class PlannedTimes(OctopusServer server, string ownerId, ProcessPlan plan, ScenarioPast past)
{
    /// <summary>The steps that ran, by group; those after the one that failed did not.</summary>
    public IReadOnlyList<IReadOnlyList<PlannedStep>> Groups
    {
        get
        {
            var groups = plan.Groups.ToList();
            var failed = groups.FindIndex(group => group.Any(IsFailed));
            return [.. groups.Take(failed < 0 ? groups.Count : failed + 1).Select(group => group.Where(Runs).ToList())];
        }
    }

    public TimeSpan Total => Acquisition + TimeSpan.FromTicks(Groups.Sum(group => group.Select(step => Of(step).Ticks).DefaultIfEmpty(0).Max()));

    public TimeSpan Acquisition => plan.PackageCount > 0 ? server.Scenario.PackageAcquisition : TimeSpan.Zero;

    public bool IsFailed(PlannedStep step) => step.Step.Name.IsSameAs(past.FailedStep);

    /// <summary>A step, on all its machines.</summary>
    public TimeSpan Of(PlannedStep step) => past.Steps.TryGetValue(step.Step.Name, out var took) ? took : Planned(step);

    /// <summary>An action of a step, on one machine.</summary>
    public TimeSpan Of(PlannedStep step, PlannedAction action)
    {
        var planned = Planned(step);
        return planned > TimeSpan.Zero ? TimeSpan.FromTicks((long)(Planned(action).Ticks * ((double)Of(step).Ticks / planned.Ticks))) : TimeSpan.Zero;
    }

    private bool Runs(PlannedStep step) => step.SkipReason is null && step.Step.Condition is not "Failure" && (step.Roles.Count == 0 || plan.MachinesOf(step).Count > 0);

    private TimeSpan Planned(PlannedStep step)
    {
        var machines = step.Roles.Count == 0 ? 1 : plan.MachinesOf(step).Count;
        var rounds = (machines + step.Window - 1) / step.Window;
        return TimeSpan.FromTicks(step.Actions.Where(action => action.SkipReason is null).Sum(action => Planned(action).Ticks) * rounds);
    }

    private TimeSpan Planned(PlannedAction action)
    {
        var behaviour = server.Behaviours.Of(ownerId, action.Action.Name);
        return action.IsManual ? behaviour.Answer?.After ?? TimeSpan.Zero : behaviour.Duration;
    }
}
