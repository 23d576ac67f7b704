using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Root;

/// <summary>A space as the server shows it (2024.3). Its <c>SpaceHome</c> is the concrete path; only the root's is a template.</summary>
internal static class SpaceDocument
{
    public static JObject Write(Space space, LinkBuilder links)
    {
        var document = Document.Complete(EntityJson.Write(space), new JObject
        {
            ["Icon"] = null,
            ["ExtensionSettings"] = new JArray(),
            ["LastModifiedOn"] = "0001-01-01T00:00:00.000+00:00",
        });
        document["Description"] = space.Description ?? string.Empty;
        document.Remove("SpaceId");
        var self = links.Api("spaces/" + space.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["SpaceHome"] = links.Api(space.Id),
            ["Web"] = links.Web("spaces/" + space.Id),
            ["Logo"] = self + "/logo",
            ["Search"] = self + "/search",
        });
        return document;
    }
}
