using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Teams;

/// <summary>A team as the server shows it.</summary>
internal static class TeamDocument
{
    public static JObject Write(Team team, LinkBuilder links)
    {
        var document = Document.Complete(EntityJson.Write(team), new JObject { ["ExternalSecurityGroups"] = new JArray() });
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Self"] = links.Api("teams/" + team.Id) });
        return document;
    }
}
