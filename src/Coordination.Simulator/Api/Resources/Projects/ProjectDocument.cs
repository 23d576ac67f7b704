using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Projects;

/// <summary>A project as the server shows it (2024.3).</summary>
internal static class ProjectDocument
{
    public static JObject Write(Project project, LinkBuilder links)
    {
        var document = Document.Complete(EntityJson.Write(project), new JObject
        {
            ["Icon"] = new JObject { ["Id"] = "octopus-deploy", ["Color"] = "#0D80D8" },
            ["ExecuteDeploymentsOnResilientPipeline"] = null,
            ["ExtensionSettings"] = new JArray(),
        });
        Document.Complete((JObject)document["VersioningStrategy"]!, new JObject { ["Template"] = null, ["DonorPackage"] = null });
        Document.Complete((JObject)document["ReleaseCreationStrategy"]!, new JObject { ["ReleaseCreationPackageStepId"] = null });
        links.Give(document, LinksOf(project, links));
        return document;
    }

    private static Dictionary<string, string> LinksOf(Project project, LinkBuilder links)
    {
        string Below(string rest) => links.In(project.SpaceId, "projects/" + project.Id + rest);
        var inGit = project.Repository is null ? string.Empty : "/{gitRef}";
        var all = new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = Below(string.Empty),
            ["Variables"] = Below("/variables"),
            ["Releases"] = Below("/releases{/version}{?skip,take,searchByVersion}"),
            ["Channels"] = Below("/channels{/id}{?skip,take,partialName}"),
            ["Triggers"] = Below("/triggers{?skip,take,partialName,triggerActionType,triggerActionCategory,runbooks}"),
            ["ScheduledTriggers"] = Below("/triggers/scheduled{?skip,take,partialName,ids}"),
            ["OrderChannels"] = Below("/channels/order"),
            ["Progression"] = Below("/progression{?releaseHistoryCount}"),
            ["RunbookTaskRunDashboardItemsTemplate"] = links.In(project.SpaceId, "progression/runbooks/taskRuns{?skip,take,ids,projectIds,runbookIds,environmentIds,tenantIds,taskIds}"),
            ["DeploymentProcess"] = Below(inGit + "/deploymentprocesses"),
            ["DeploymentSettings"] = Below(inGit + "/deploymentsettings"),
            ["Web"] = links.Web($"{project.SpaceId}/projects/{project.Id}"),
            ["Logo"] = Below("/logo"),
            ["Metadata"] = Below("/metadata"),
            ["Runbooks"] = Below("/runbooks{?skip,take,partialName}"),
            ["RunbookSnapshots"] = Below("/runbookSnapshots{/name}{?skip,take,searchByName}"),
            ["Summary"] = Below("/summary"),
            ["GitConnectionTest"] = Below("/git/connectivity-test"),
            ["InsightsMetrics"] = Below("/insights/metrics{?channelId,environmentId,tenantId,tenantFilter,timeRange,granularity,timeZone}"),
            ["GitCompatibilityReport"] = Below("/git/compatibility-report"),
            ["ConvertToGit"] = Below("/git/convert"),
            ["ConvertToVcs"] = Below("/git/convert"),
        };
        if (project.Repository is null)
            return all;

        // Only version-controlled projects have them.
        all.Add("Branches", Below("/git/branches{/name}{?skip,take,searchByName,refresh}"));
        all.Add("Tags", Below("/git/tags{/name}{?skip,take,searchByName,refresh}"));
        all.Add("Commits", Below("/git/commits{/hash}{?skip,take,refresh}"));
        return all;
    }
}
