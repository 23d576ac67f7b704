using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Projects;

/// <summary>A project's deployment settings: kept with the project, shown as a document of their own.</summary>
internal static class DeploymentSettingsDocument
{
    public static JObject Write(Project project, LinkBuilder links)
    {
        var document = new JObject
        {
            ["Id"] = "deploymentsettings-" + project.Id,
            ["SpaceId"] = project.SpaceId,
            ["ProjectId"] = project.Id,
            ["ConnectivityPolicy"] = project.ProjectConnectivityPolicy.DeepClone(),
            ["DefaultGuidedFailureMode"] = project.DefaultGuidedFailureMode.ToString(),
            ["VersioningStrategy"] = project.VersioningStrategy.DeepClone(),
            ["ReleaseNotesTemplate"] = project.ReleaseNotesTemplate,
            ["DefaultToSkipIfAlreadyInstalled"] = project.DefaultToSkipIfAlreadyInstalled,
            ["DeploymentChangesTemplate"] = project.DeploymentChangesTemplate,
            ["ForcePackageDownload"] = project.ForcePackageDownload,
            ["FailTargetDiscovery"] = false,
            ["CancelQueuedTasks"] = project.CancelQueuedTasks,
            ["CancelRunningTasks"] = project.CancelRunningTasks,
        };
        var self = links.In(project.SpaceId, $"projects/{project.Id}/deploymentsettings");
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Project"] = links.In(project.SpaceId, "projects/" + project.Id),
        });
        return document;
    }
}
