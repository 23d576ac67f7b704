using System.Collections.Generic;
using Coordination.Simulator.Api.Resources.Git;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Projects;

/// <summary>A project's deployment settings: kept with the project, shown as a document of their own.</summary>
internal static class DeploymentSettingsDocument
{
    /// <summary>Writes the settings.</summary>
    /// <param name="project">The project.</param>
    /// <param name="links">Writes its links.</param>
    /// <param name="at">Where a version-controlled project's settings were read.</param>
    public static JObject Write(Project project, LinkBuilder links, GitReference? at = null)
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
            ["CancelQueuedTasks"] = project.CancelQueuedTasks == true,
            ["CancelRunningTasks"] = project.CancelRunningTasks == true,
        };
        var self = links.In(project.SpaceId, (at is null ? "projects/" + project.Id : GitAddress.Of(project.Id, at.CanonicalName)) + "/deploymentsettings");
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Project"] = links.In(project.SpaceId, "projects/" + project.Id),
        });
        return document;
    }

    /// <summary>Takes over what the request says; what it does not say stays.</summary>
    /// <exception cref="Refusal">A guided failure mode that there is none.</exception>
    public static void Read(RequestBody body, Project project)
    {
        if (body.Text("DefaultGuidedFailureMode") is { } mode)
        {
            project.DefaultGuidedFailureMode = System.Enum.TryParse<GuidedFailureMode>(mode, ignoreCase: true, out var known) ? known
                : throw Refusal.Because($"There is no guided failure mode '{mode}'.");
        }

        project.ProjectConnectivityPolicy = body.Token("ConnectivityPolicy") as JObject ?? project.ProjectConnectivityPolicy;
        project.VersioningStrategy = body.Token("VersioningStrategy") as JObject ?? project.VersioningStrategy;
        project.ReleaseNotesTemplate = body.Text("ReleaseNotesTemplate") ?? project.ReleaseNotesTemplate;
        project.DeploymentChangesTemplate = body.Text("DeploymentChangesTemplate") ?? project.DeploymentChangesTemplate;
        project.DefaultToSkipIfAlreadyInstalled = body.Flag("DefaultToSkipIfAlreadyInstalled") ?? project.DefaultToSkipIfAlreadyInstalled;
        project.ForcePackageDownload = body.Flag("ForcePackageDownload") ?? project.ForcePackageDownload;
        project.CancelQueuedTasks = body.Flag("CancelQueuedTasks") ?? project.CancelQueuedTasks;
        project.CancelRunningTasks = body.Flag("CancelRunningTasks") ?? project.CancelRunningTasks;
    }
}
