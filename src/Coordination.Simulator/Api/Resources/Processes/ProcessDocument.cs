using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Git;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Processes;

/// <summary>A deployment process, or a release's snapshot of one, as the server shows it.</summary>
internal static class ProcessDocument
{
    public static JObject Write(DeploymentProcess process, LinkBuilder links)
    {
        var document = WithLinksOfActions(EntityJson.Write(process));
        var self = AddressOf(process, links);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Project"] = links.In(process.SpaceId, "projects/" + process.ProjectId),
            ["Template"] = self + "/template{?channel,releaseId}",
        });
        return document;
    }

    /// <summary>Where the process is read and saved: by its id, or by the Git reference of a version-controlled project.</summary>
    public static string AddressOf(DeploymentProcess process, LinkBuilder links) => process.GitRef is { } gitRef
        ? links.In(process.SpaceId, GitAddress.Of(process.ProjectId, gitRef) + "/deploymentprocesses")
        : links.In(process.SpaceId, "deploymentprocesses/" + process.Id);

    /// <summary>Actions are documents of their own as far as they have links, although there are none.</summary>
    public static JObject WithLinksOfActions(JObject process)
    {
        foreach (var action in process.SelectTokens("$.Steps[*].Actions[*]").OfType<JObject>())
            Document.Complete(action, new JObject { ["Links"] = new JObject() });
        return process;
    }
}
