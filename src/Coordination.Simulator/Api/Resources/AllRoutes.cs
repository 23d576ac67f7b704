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
using Coordination.Simulator.Api.Resources.Users;
using Coordination.Simulator.Api.Resources.Variables;
using Coordination.Simulator.Api.Routing;

namespace Coordination.Simulator.Api.Resources;

/// <summary>Every route that is simulated, and those that are known not to be.</summary>
internal static class AllRoutes
{
    public static Routes Make()
    {
        var routes = new Routes();
        RootRoutes.AddTo(routes);
        MaintenanceRoutes.AddTo(routes);
        ServerNodeRoutes.AddTo(routes);
        UserRoutes.AddTo(routes);
        TeamRoutes.AddTo(routes);
        ProjectRoutes.AddTo(routes);
        ProjectGroupRoutes.AddTo(routes);
        EnvironmentRoutes.AddTo(routes);
        LifecycleRoutes.AddTo(routes);
        ChannelRoutes.AddTo(routes);
        ReleaseRoutes.AddTo(routes);
        DefectRoutes.AddTo(routes);
        DeploymentRoutes.AddTo(routes);
        ExecutionRoutes.AddTo(routes);
        TaskRoutes.AddTo(routes);
        InterruptionRoutes.AddTo(routes);
        ProcessRoutes.AddTo(routes);
        GitReferenceRoutes.AddTo(routes);
        GitProcessRoutes.AddTo(routes);
        VariableRoutes.AddTo(routes);
        LibraryVariableSetRoutes.AddTo(routes);
        TenantRoutes.AddTo(routes);
        TagSetRoutes.AddTo(routes);
        ActionTemplateRoutes.AddTo(routes);
        PermissionRoutes.AddTo(routes);
        RateLimitingRoutes.AddTo(routes);
        MachineRoutes.AddTo(routes);
        ArtifactRoutes.AddTo(routes);
        EventRoutes.AddTo(routes);
        DashboardRoutes.AddTo(routes);
        FreezeRoutes.AddTo(routes);
        RunbookRoutes.AddTo(routes);
        RunbookProcessRoutes.AddTo(routes);
        RunbookSnapshotRoutes.AddTo(routes);
        RunbookRunRoutes.AddTo(routes);
        RunbookExecutionRoutes.AddTo(routes);
        PlainRoutes.AddTo(routes);
        UnsimulatedWrites.AddTo(routes);
        return routes;
    }
}
