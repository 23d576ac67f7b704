using Coordination.Simulator.Api.Resources.Variables;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>What a deployment of a release would run, and what it would ask a person.</summary>
internal static class DeploymentPreviewDocument
{
    public static JObject Write(Release release, string? tenantId, ApiCall call)
    {
        var server = call.Server;
        var environment = server.Environments.In(call.Space.Id).ByIdOrSlug(call["environment"]);
        var tenant = tenantId is null ? null : server.Tenants.In(call.Space.Id).ByIdOrSlug(tenantId);
        var variables = server.VariableSets.Find(release.ProjectVariableSetSnapshotId);
        var self = call.Links.In(release.SpaceId, $"releases/{release.Id}/deployments/preview/{environment.Id}");
        return new JObject
        {
            ["StepsToExecute"] = PreviewSteps.Of(release, environment, tenant, server),
            ["Form"] = PromptForm.Of(variables, environment.Id),
            ["UseGuidedFailureModeByDefault"] = ProcessPreview.GuidedFailureByDefault(server.Projects.Get(release.ProjectId).DefaultGuidedFailureMode, environment),
            ["Changes"] = new JArray(),
            ["ChangesMarkdown"] = string.Empty,
            ["Links"] = new JObject
            {
                ["Self"] = tenant is null ? self : $"{self}/{tenant.Id}",
                ["Release"] = call.Links.In(release.SpaceId, "releases/" + release.Id),
                ["Project"] = call.Links.In(release.SpaceId, "projects/" + release.ProjectId),
            },
        };
    }
}
