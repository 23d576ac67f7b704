using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Processes;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>What one must know before creating a release: the next version, and the packages that want a version.</summary>
internal static class ReleaseTemplate
{
    public static JObject Write(DeploymentProcess process, ApiCall call)
    {
        var project = call.Server.Projects.Get(process.ProjectId);
        var donor = project.VersioningStrategy["DonorPackage"] as JObject;
        return new JObject
        {
            ["DeploymentProcessId"] = process.Id,
            ["LastReleaseVersion"] = LastRelease(project, call.Server)?.Version,
            ["NextVersionIncrement"] = donor is null ? NextVersion.Of(project, call.Server) : null,
            ["VersioningPackageStepName"] = donor?["DeploymentAction"],
            ["VersioningPackageReferenceName"] = donor?["PackageReference"],
            ["Packages"] = new JArray(PackagesOf(process, call.Server).Select(package => TemplatePackages.Write(package, call.Server))),
            ["GitResources"] = new JArray(),
            ["Links"] = new JObject { ["Self"] = ProcessDocument.AddressOf(process, call.Links) + "/template" },
        };
    }

    public static IEnumerable<TemplatePackage> PackagesOf(DeploymentProcess process, OctopusServer server) => TemplatePackages.Of(process, LastRelease(server.Projects.Get(process.ProjectId), server));

    private static Release? LastRelease(Project project, OctopusServer server) => server.Releases.NewestFirst.FirstOrDefault(release => Lookups.Same(release.ProjectId, project.Id));
}
