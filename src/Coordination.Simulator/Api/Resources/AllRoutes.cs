using System;
using Coordination.Simulator.Api.RateLimiting;
using Coordination.Simulator.Api.Resources.ActionTemplates;
using Coordination.Simulator.Api.Resources.Artifacts;
using Coordination.Simulator.Api.Resources.Channels;
using Coordination.Simulator.Api.Resources.Dashboards;
using Coordination.Simulator.Api.Resources.Deployments;
using Coordination.Simulator.Api.Resources.Environments;
using Coordination.Simulator.Api.Resources.Events;
using Coordination.Simulator.Api.Resources.Freezes;
using Coordination.Simulator.Api.Resources.Git;
using Coordination.Simulator.Api.Resources.Interruptions;
using Coordination.Simulator.Api.Resources.Lifecycles;
using Coordination.Simulator.Api.Resources.Machines;
using Coordination.Simulator.Api.Resources.Plain;
using Coordination.Simulator.Api.Resources.Processes;
using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Resources.Releases;
using Coordination.Simulator.Api.Resources.Root;
using Coordination.Simulator.Api.Resources.Runbooks;
using Coordination.Simulator.Api.Resources.ServerNodes;
using Coordination.Simulator.Api.Resources.TagSets;
using Coordination.Simulator.Api.Resources.Tasks;
using Coordination.Simulator.Api.Resources.Teams;
using Coordination.Simulator.Api.Resources.Tenants;
using Coordination.Simulator.Api.Resources.Triggers;
using Coordination.Simulator.Api.Resources.Users;
using Coordination.Simulator.Api.Resources.Variables;
using Coordination.Simulator.Api.Routing;

namespace Coordination.Simulator.Api.Resources;

/// <summary>Every route that is simulated, and those that are known not to be.</summary>
internal static class AllRoutes
{
    private static readonly Action<Routes>[] Parts =
    [
        RootRoutes.AddTo,
        MaintenanceRoutes.AddTo,
        ServerNodeRoutes.AddTo,
        UserRoutes.AddTo,
        TeamRoutes.AddTo,
        ProjectRoutes.AddTo,
        ProjectGroupRoutes.AddTo,
        EnvironmentRoutes.AddTo,
        LifecycleRoutes.AddTo,
        ChannelRoutes.AddTo,
        ReleaseRoutes.AddTo,
        DefectRoutes.AddTo,
        DeploymentRoutes.AddTo,
        ExecutionRoutes.AddTo,
        TaskRoutes.AddTo,
        InterruptionRoutes.AddTo,
        ProcessRoutes.AddTo,
        GitReferenceRoutes.AddTo,
        GitProcessRoutes.AddTo,
        VariableRoutes.AddTo,
        LibraryVariableSetRoutes.AddTo,
        TenantRoutes.AddTo,
        TagSetRoutes.AddTo,
        ActionTemplateRoutes.AddTo,
        PermissionRoutes.AddTo,
        RateLimitingRoutes.AddTo,
        MachineRoutes.AddTo,
        ArtifactRoutes.AddTo,
        EventRoutes.AddTo,
        DashboardRoutes.AddTo,
        FreezeRoutes.AddTo,
        TriggerRoutes.AddTo,
        RunbookRoutes.AddTo,
        RunbookProcessRoutes.AddTo,
        RunbookSnapshotRoutes.AddTo,
        RunbookRunRoutes.AddTo,
        RunbookExecutionRoutes.AddTo,
        PlainRoutes.AddTo,
        UnsimulatedWrites.AddTo,
    ];

    public static Routes Make()
    {
        var routes = new Routes();
        foreach (var addTo in Parts)
            addTo(routes);
        return routes;
    }
}
