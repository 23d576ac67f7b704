using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.ServerNodes;

/// <summary>A node of the server; its maintenance mode is a drain, which the simulator has none of.</summary>
internal static class ServerNodeDocument
{
    /// <summary>The id of the one node there is.</summary>
    public const string Id = "OctopusServerNodes-1";

    public static JObject Write(ApiCall call)
    {
        var node = new JObject
        {
            ["Id"] = Id,
            ["Name"] = call.Server.Scenario.ServerName,
            ["MaxConcurrentTasks"] = call.Server.Scenario.TaskCap,
            ["IsInMaintenanceMode"] = false,
        };
        var self = call.Links.Api("octopusservernodes/" + Id);
        call.Links.Give(node, new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Self"] = self, ["Details"] = self + "/details" });
        return node;
    }

    /// <summary>The node with what the others of a cluster see of it.</summary>
    public static JObject WriteSeen(ApiCall call) => Document.Complete(Write(call), new JObject
    {
        ["IsOffline"] = false,
        ["LastSeen"] = Document.Date(call.Now),
        ["Version"] = call.Server.Scenario.Version,
    });
}
