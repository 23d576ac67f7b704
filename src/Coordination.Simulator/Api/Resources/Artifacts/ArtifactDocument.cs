using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Artifacts;

/// <summary>An artifact as the server shows it; its bytes are behind the link <c>Content</c>.</summary>
internal static class ArtifactDocument
{
    public static JObject Write(Artifact artifact, LinkBuilder links)
    {
        var document = EntityJson.Write(artifact);
        var self = links.In(artifact.SpaceId, "artifacts/" + artifact.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Self"] = self, ["Content"] = self + "/content" });
        return document;
    }
}
