using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Variables;

/// <summary>A library variable set as the server shows it.</summary>
internal static class LibraryVariableSetDocument
{
    public static JObject Write(LibraryVariableSet set, LinkBuilder links)
    {
        var document = EntityJson.Write(set);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = links.In(set.SpaceId, "libraryvariablesets/" + set.Id),
            ["Variables"] = links.In(set.SpaceId, "variables/" + set.VariableSetId),
        });
        return document;
    }
}
