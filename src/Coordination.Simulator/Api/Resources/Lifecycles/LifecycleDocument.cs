using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Lifecycles;

/// <summary>A lifecycle as the server shows it.</summary>
internal static class LifecycleDocument
{
    public static JObject Write(Lifecycle lifecycle, ApiCall call)
    {
        var links = call.Links;
        var document = EntityJson.Write(lifecycle);
        if (call.Server.Version.IsAtLeast(2026, 1))
            GiveStrategies(document);
        var self = links.In(lifecycle.SpaceId, "lifecycles/" + lifecycle.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Preview"] = self + "/preview",
            ["Projects"] = self + "/projects",
        });
        return document;
    }

    /// <summary>Newer servers say in a word what the numbers of a retention mean.</summary>
    private static void GiveStrategies(JObject document)
    {
        foreach (var name in new[] { "ReleaseRetentionPolicy", "TentacleRetentionPolicy" })
        {
            foreach (var retention in document.SelectTokens($"$..{name}").OfType<JObject>())
                retention["Strategy"] = (bool?)retention["ShouldKeepForever"] == true ? "Forever" : "Count";
        }
    }
}
