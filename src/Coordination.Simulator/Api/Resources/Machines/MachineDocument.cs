using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Machines;

/// <summary>A deployment target as the server shows it.</summary>
internal static class MachineDocument
{
    public static JObject Write(Machine machine, LinkBuilder links)
    {
        var document = EntityJson.Write(machine);
        var self = links.In(machine.SpaceId, "machines/" + machine.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Connection"] = self + "/connection",
            ["TasksTemplate"] = self + "/tasks{?skip,take}",
        });
        return document;
    }
}
