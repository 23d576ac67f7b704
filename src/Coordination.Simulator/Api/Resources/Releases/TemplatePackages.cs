using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>The packages of a process that want a version, with the one that was chosen last.</summary>
internal static class TemplatePackages
{
    public static IEnumerable<TemplatePackage> Of(Process process, Snapshot? last) =>
        process.Steps.SelectMany(step => step.Actions).Where(action => !action.IsDisabled).SelectMany(action => action.Packages.Select(reference => new TemplatePackage(
            action,
            reference,
            last?.SelectedPackages.Find(package => Lookups.Same(package.ActionName, action.Name) && Lookups.Same(package.PackageReferenceName, reference.Name))?.Version)));

    public static JObject Write(TemplatePackage package, OctopusServer server) => new()
    {
        ["ActionName"] = package.Action.Name,
        ["PackageReferenceName"] = package.Reference.Name,
        ["PackageId"] = package.Reference.PackageId,
        ["FeedId"] = package.Reference.FeedId,
        ["FeedName"] = server.Documents.Find(package.Reference.FeedId ?? "")?.Name ?? package.Reference.FeedId,
        ["VersionSelectedLastRelease"] = package.LastSelected,
        ["FixedVersion"] = null,
        ["IsResolvable"] = true,
    };
}
