using System.Linq;
using Coordination.Simulator.Api.Resources.Releases;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>What one must know before taking a snapshot: a name, and the packages that want a version.</summary>
internal static class RunbookSnapshotTemplate
{
    public static JObject Write(RunbookProcess process, ApiCall call)
    {
        var last = call.Server.RunbookSnapshots.NewestFirst.FirstOrDefault(snapshot => Lookups.Same(snapshot.RunbookId, process.RunbookId));
        return new JObject
        {
            ["RunbookProcessId"] = process.Id,
            ["RunbookId"] = process.RunbookId,
            ["NextNameIncrement"] = call.Server.RunbookSnapshotCreation.NextName(process.RunbookId),
            ["Packages"] = new JArray(TemplatePackages.Of(process, last).Select(package => TemplatePackages.Write(package, call.Server))),
            ["GitResources"] = new JArray(),
            ["Links"] = new JObject { ["Self"] = call.Links.In(process.SpaceId, $"runbookProcesses/{process.Id}/runbookSnapshotTemplate") },
        };
    }
}
