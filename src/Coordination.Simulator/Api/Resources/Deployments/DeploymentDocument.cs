using System.Collections.Generic;
using Coordination.Simulator.Api.Resources.Variables;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Deployments;

/// <summary>A deployment as the server shows it (2024.3): its task is linked without a space.</summary>
internal static class DeploymentDocument
{
    public static JObject Write(Deployment deployment, ApiCall call)
    {
        var document = EntityJson.Write(deployment);
        SensitiveAnswers.Hide(document, deployment, call.Server);
        if (call.Server.Version.IsAtLeast(2026, 1))
        {
            Document.Complete(document, new JObject
            {
                ["DebugMode"] = false,
                ["FailTargetDiscovery"] = false,
                ["SpecificTargetTagIds"] = new JArray(),
                ["ExcludedTargetTagIds"] = new JArray(),
            });
        }

        call.Links.Give(document, LinksOf(deployment, call.Links));
        return document;
    }

    private static Dictionary<string, string> LinksOf(Deployment deployment, LinkBuilder links)
    {
        string In(string path) => links.In(deployment.SpaceId, path);
        return new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = In("deployments/" + deployment.Id),
            ["Release"] = In("releases/" + deployment.ReleaseId),
            ["Environment"] = In("environments/" + deployment.EnvironmentId),
            ["Project"] = In("projects/" + deployment.ProjectId),
            ["Task"] = links.Api("tasks/" + deployment.TaskId),
            ["Web"] = links.Web($"{deployment.SpaceId}/deployments/{deployment.Id}"),
            ["Artifacts"] = In("artifacts?regarding=" + deployment.Id),
            ["Interruptions"] = In("interruptions?regarding=" + deployment.Id),
            ["DeploymentProcess"] = In("deploymentprocesses/" + deployment.DeploymentProcessId),
        };
    }
}
