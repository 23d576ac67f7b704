using System;
using System.Linq;
using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Lifecycles;

/// <summary>Lifecycles; the preview names the environments that empty phases, or none at all, stand for.</summary>
internal static class LifecycleRoutes
{
    private static readonly Collection<Lifecycle> Lifecycles = new("Lifecycles", "Lifecycle", "LifecycleView", server => server.Lifecycles, (call, lifecycle) => LifecycleDocument.Write(lifecycle, call))
    {
        Select = (call, lifecycles) => lifecycles.Named(call.Query).OrderBy(lifecycle => lifecycle.Name, StringComparer.OrdinalIgnoreCase),
    };

    public static void AddTo(Routes routes)
    {
        Lifecycles.AddReadsTo(routes);
        Lifecycles.AddWritesTo(routes, create: "LifecycleCreate", edit: "LifecycleEdit", delete: "LifecycleDelete");
        routes.Get(RouteScope.Space, "lifecycles/{id}/projects", ProjectsOf);
        routes.Get(RouteScope.Space, "lifecycles/{id}/preview", call => SimResponse.Ok(Preview(Lifecycles.One(call), call)));
    }

    private static SimResponse ProjectsOf(ApiCall call)
    {
        var lifecycle = Lifecycles.One(call);
        return SimResponse.Ok(new JArray(ProjectRoutes.Projects.Visible(call).Where(project => Lookups.Same(project.LifecycleId, lifecycle.Id)).Select(project => ProjectDocument.Write(project, call.Links))));
    }

    private static JObject Preview(Lifecycle lifecycle, ApiCall call)
    {
        var document = LifecycleDocument.Write(lifecycle, call);
        document["Phases"] = new JArray(call.Server.Progression.PhasesOf(lifecycle).Select(PhaseOf));
        return document;
    }

    private static JObject PhaseOf(ResolvedPhase phase) => new()
    {
        ["Id"] = phase.Id,
        ["Name"] = phase.Name,
        ["AutomaticDeploymentTargets"] = new JArray(phase.AutomaticTargets),
        ["OptionalDeploymentTargets"] = new JArray(phase.OptionalTargets),
        ["MinimumEnvironmentsBeforePromotion"] = phase.Minimum,
        ["IsOptionalPhase"] = phase.IsOptional,
        ["ReleaseRetentionPolicy"] = null,
        ["TentacleRetentionPolicy"] = null,
    };
}
