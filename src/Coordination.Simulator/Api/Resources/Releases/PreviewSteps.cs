using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>What a preview says of the steps that would run.</summary>
internal static class PreviewSteps
{
    public static JArray Of(Snapshot snapshot, DeploymentEnvironment environment, Tenant? tenant, OctopusServer server) =>
        new(server.Preview.Of(snapshot, environment, tenant).Select(StepOf));

    private static JObject StepOf(PreviewedAction previewed) => new()
    {
        ["ActionId"] = previewed.Action.Id,
        ["ActionName"] = previewed.Action.Name,
        ["ActionNumber"] = previewed.Number,
        ["Roles"] = new JArray(previewed.Roles),
        ["Machines"] = new JArray(previewed.Machines.Select(machine => new JObject
        {
            ["Id"] = machine.Id,
            ["Name"] = machine.Name,
            ["HealthStatus"] = machine.HealthStatus,
            ["HasLatestCalamari"] = machine.HasLatestCalamari,
        })),
        ["MachineNames"] = new JArray(previewed.Machines.Select(machine => machine.Name)),
        ["UnavailableMachines"] = new JArray(),
        ["ExcludedMachines"] = new JArray(),
        ["CanBeSkipped"] = previewed.CanBeSkipped,
        ["IsDisabled"] = previewed.Action.IsDisabled,
        ["HasNoApplicableMachines"] = previewed.HasNoApplicableMachines,
    };
}
