using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Git;

/// <summary>A branch, a tag or a commit as the server shows it: recorded by the Go client's authors, later members from the reference of 2026.</summary>
internal static class GitReferenceDocument
{
    public static JObject Write(Project project, GitReference reference, LinkBuilder links)
    {
        var document = new JObject { ["Name"] = reference.Name, ["CanonicalName"] = reference.CanonicalName };
        if (reference.Branch is { } branch)
            document["IsProtected"] = branch.IsProtected;
        var at = links.In(project.SpaceId, GitAddress.Of(project.Id, reference.CanonicalName));
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["DeploymentProcess"] = at + "/deploymentprocesses",
            ["DeploymentSettings"] = at + "/deploymentsettings",
        });
        return document;
    }
}
