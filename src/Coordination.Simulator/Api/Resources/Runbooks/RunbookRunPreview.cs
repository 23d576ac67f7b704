using Coordination.Simulator.Api.Resources.Releases;
using Coordination.Simulator.Api.Resources.Variables;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>What a run of a snapshot would do, and what it would ask a person.</summary>
internal static class RunbookRunPreview
{
    public static JObject Write(RunbookSnapshot snapshot, string? tenantId, ApiCall call)
    {
        var server = call.Server;
        var environment = server.Environments.In(call.Space.Id).ByIdOrSlug(call["environment"]);
        var tenant = tenantId is null ? null : server.Tenants.In(call.Space.Id).ByIdOrSlug(tenantId);
        var self = call.Links.In(snapshot.SpaceId, $"runbookSnapshots/{snapshot.Id}/runbookRuns/preview/{environment.Id}");
        return new JObject
        {
            ["StepsToExecute"] = PreviewSteps.Of(snapshot, environment, tenant, server),
            ["Form"] = PromptForm.Of(server.VariableSets.Find(snapshot.ProjectVariableSetSnapshotId), environment.Id),
            ["UseGuidedFailureModeByDefault"] = ProcessPreview.GuidedFailureByDefault(server.Runbooks.Get(snapshot.RunbookId).DefaultGuidedFailureMode, environment),
            ["Links"] = new JObject { ["Self"] = tenant is null ? self : $"{self}/{tenant.Id}" },
        };
    }
}
