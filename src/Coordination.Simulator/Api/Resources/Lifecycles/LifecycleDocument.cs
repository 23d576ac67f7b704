using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Lifecycles;

/// <summary>A lifecycle as the server shows it.</summary>
internal static class LifecycleDocument
{
    public static JObject Write(Lifecycle lifecycle, LinkBuilder links)
    {
        var document = EntityJson.Write(lifecycle);
        var self = links.In(lifecycle.SpaceId, "lifecycles/" + lifecycle.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Preview"] = self + "/preview",
            ["Projects"] = self + "/projects",
        });
        return document;
    }
}
