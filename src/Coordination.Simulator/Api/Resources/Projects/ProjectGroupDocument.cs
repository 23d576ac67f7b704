using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Projects;

/// <summary>A project group as the server shows it.</summary>
internal static class ProjectGroupDocument
{
    public static JObject Write(ProjectGroup group, LinkBuilder links)
    {
        var document = EntityJson.Write(group);
        var self = links.In(group.SpaceId, "projectgroups/" + group.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Projects"] = self + "/projects",
        });
        return document;
    }
}
