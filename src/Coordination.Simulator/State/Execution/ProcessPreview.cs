using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>What a deployment, or a run of a runbook, would run.</summary>
internal sealed class ProcessPreview(OctopusServer server)
{
    /// <summary>The actions that would run, in order; those out of scope are left out, disabled ones too.</summary>
    public IReadOnlyList<PreviewedAction> Of(Snapshot snapshot, DeploymentEnvironment environment, Tenant? tenant)
    {
        var plan = new ProcessPlan(server, snapshot, environment, tenant, []);
        var preview = new List<PreviewedAction>();
        foreach (var step in plan.Steps)
        {
            IReadOnlyList<Machine> machines = step.Roles.Count == 0 ? [] : plan.MachinesOf(step);
            preview.AddRange(step.Actions.Where(action => action.SkipReason is null).Select(action => new PreviewedAction(
                action.Action, action.Number, step.Roles, machines, CanBeSkipped: !action.Action.IsRequired, HasNoApplicableMachines: step.Roles.Count > 0 && machines.Count == 0)));
        }

        return preview;
    }

    /// <summary>Whether an execution asks for guidance when a step fails, where nobody says otherwise.</summary>
    public static bool GuidedFailureByDefault(GuidedFailureMode mode, DeploymentEnvironment environment) =>
        mode switch
        {
            GuidedFailureMode.On => true,
            GuidedFailureMode.Off => false,
            _ => environment.UseGuidedFailure,
        };
}
