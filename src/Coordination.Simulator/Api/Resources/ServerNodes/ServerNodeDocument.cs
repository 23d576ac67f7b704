using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.ServerNodes;

/// <summary>A node of the server; its maintenance mode is a drain.</summary>
internal static class ServerNodeDocument
{
    /// <summary>The id of a node: its place among them.</summary>
    public static string IdOf(ServerNode node, ApiCall call) => string.Format(CultureInfo.InvariantCulture, "OctopusServerNodes-{0}", call.Server.Queue.Nodes.All.ToList().IndexOf(node) + 1);

    public static JObject Write(ServerNode node, ApiCall call)
    {
        var id = IdOf(node, call);
        var document = new JObject
        {
            ["Id"] = id,
            ["Name"] = node.Name,
            ["MaxConcurrentTasks"] = node.TaskCap,
            ["IsInMaintenanceMode"] = node.IsDraining,
        };
        var self = call.Links.Api("octopusservernodes/" + id);
        call.Links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Self"] = self, ["Details"] = self + "/details" });
        return document;
    }

    /// <summary>The node with what the others of a cluster see of it.</summary>
    public static JObject WriteSeen(ServerNode node, ApiCall call) => Document.Complete(Write(node, call), new JObject
    {
        ["IsOffline"] = false,
        ["LastSeen"] = Document.Date(call.Now),
        ["Version"] = call.Server.Scenario.Version,
    });
}
