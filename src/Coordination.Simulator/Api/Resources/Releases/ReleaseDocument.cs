using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>A release as the server shows it (2024.3).</summary>
internal static class ReleaseDocument
{
    public static JObject Write(Release release, LinkBuilder links)
    {
        var document = EntityJson.Write(release);
        links.Give(document, LinksOf(release, links));
        return document;
    }

    private static Dictionary<string, string> LinksOf(Release release, LinkBuilder links)
    {
        string In(string path) => links.In(release.SpaceId, path);
        var self = In("releases/" + release.Id);
        return new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Project"] = In("projects/" + release.ProjectId),
            ["Channel"] = In($"projects/{release.ProjectId}/channels/{release.ChannelId}"),
            ["Progression"] = self + "/progression",
            ["Deployments"] = self + "/deployments{?skip,take}",
            ["DeploymentTemplate"] = self + "/deployments/template",
            ["Artifacts"] = In("artifacts?regarding=" + release.Id),
            ["ProjectVariableSnapshot"] = In("variables/" + release.ProjectVariableSetSnapshotId),
            ["ProjectDeploymentProcessSnapshot"] = In("deploymentprocesses/" + release.ProjectDeploymentProcessSnapshotId),
            ["Web"] = links.Web($"{release.SpaceId}/releases/{release.Id}"),
            ["SnapshotVariables"] = self + "/snapshot-variables",
            ["Defects"] = self + "/defects",
            ["ReportDefect"] = self + "/defects",
            ["ResolveDefect"] = self + "/defects/resolve",
            ["DeploymentPreviews"] = self + "/deployments/previews/",
            ["Variables"] = In($"projects/{release.ProjectId}/releases/{release.Id}/variables"),
        };
    }
}
