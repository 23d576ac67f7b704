using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Machines;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Environments;

/// <summary>How many machines there are, in all and by environment, and how they are.</summary>
internal static class EnvironmentSummary
{
    public static SimResponse Answer(ApiCall call)
    {
        var machines = MachineRoutes.Machines.Visible(call).ToList();
        var environments = EnvironmentRoutes.Environments.Select(call, EnvironmentRoutes.Environments.Visible(call)).Select(environment =>
        {
            var document = CountsOf([.. machines.Where(machine => machine.EnvironmentIds.Contains(environment.Id, StringComparer.OrdinalIgnoreCase))]);
            document["Environment"] = EnvironmentDocument.Write(environment, call.Links);
            document["MachineIdsForTentacleUpgrade"] = new JArray();
            return document;
        });
        var summary = CountsOf(machines);
        summary["EnvironmentSummaries"] = new JArray(environments);
        return SimResponse.Ok(summary);
    }

    private static JObject CountsOf(IReadOnlyList<Machine> machines) => new()
    {
        ["TotalMachines"] = machines.Count,
        ["TotalDisabledMachines"] = machines.Count(machine => machine.IsDisabled),
        ["MachineHealthStatusSummaries"] = CountsBy(machines.Select(machine => machine.HealthStatus)),
        ["MachineEndpointSummaries"] = CountsBy(machines.Select(machine => (string?)machine.Endpoint["CommunicationStyle"] ?? "None")),
        ["MachineTenantSummaries"] = CountsBy(machines.SelectMany(machine => machine.TenantIds)),
        ["MachineTenantTagSummaries"] = CountsBy(machines.SelectMany(machine => machine.TenantTags)),
        ["MachineIdsForCalamariUpgrade"] = new JArray(),
        ["TentacleUpgradesRequired"] = false,
    };

    private static JObject CountsBy(IEnumerable<string> values) =>
        new(values.GroupBy(value => value, StringComparer.OrdinalIgnoreCase).Select(same => new JProperty(same.Key, same.Count())));
}
