using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Deployments;

/// <summary>What the executions API says alike of deployments and runs of runbooks: steps, machines and variables by name, the schedule.</summary>
internal static class NamedExecution
{
    public static void Describe(Execution draft, Snapshot snapshot, DeploymentEnvironment environment, Tenant? tenant, ApiCall call)
    {
        var body = call.Body;
        draft.SpaceId = call.Space.Id;
        draft.EnvironmentId = environment.Id;
        draft.TenantId = tenant?.Id;
        draft.ForcePackageDownload = body.Flag("ForcePackageDownload") ?? false;
        draft.SkipActions = [.. ActionIds(snapshot, body.Texts("SkipStepNames"), call)];
        draft.SpecificMachineIds = MachineIds(body.Texts("SpecificMachineNames"), call);
        draft.ExcludedMachineIds = MachineIds(body.Texts("ExcludedMachineNames"), call);
        draft.QueueTime = body.Date("RunAt");
        draft.QueueTimeExpiry = body.Date("NoRunAfter");
        draft.FormValues = FormValues(snapshot, environment, call);
    }

    private static IEnumerable<string> ActionIds(Snapshot snapshot, List<string> names, ApiCall call)
    {
        var actions = snapshot.ProcessIn(call.Server).Steps.SelectMany(step => step.Actions).ToList();
        return names.Select(name => actions.Find(action => Lookups.Same(action.Name, name))?.Id ?? throw Refusal.Because($"No step named '{name}' could be found in the process of {snapshot.Label}."));
    }

    private static List<string> MachineIds(List<string> names, ApiCall call) =>
        names.ConvertAll(name => call.Server.Machines.In(call.Space.Id).ByName(name, "deployment target").Id);

    private static Dictionary<string, string?> FormValues(Snapshot snapshot, DeploymentEnvironment environment, ApiCall call)
    {
        var prompted = call.Server.VariableSets.Find(snapshot.ProjectVariableSetSnapshotId)?.PromptedIn(environment.Id).ToList() ?? [];
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var given in call.Body.Map("Variables"))
        {
            foreach (var variable in prompted.Where(variable => Lookups.Same(variable.Name, given.Key)))
                values[variable.Id] = given.Value;
        }

        return values;
    }
}
