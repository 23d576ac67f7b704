using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Dashboards;

/// <summary>What is deployed where: the space's dashboard, and one for the projects and environments that the request names.</summary>
internal static class DashboardRoutes
{
    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Space, RunbookTaskRuns.Path, RunbookTaskRuns.Answer);
        routes.Get(RouteScope.Space, "dashboard", Whole);
        routes.Get(RouteScope.Space, "dashboard/dynamic", Dynamic);
    }

    private static SimResponse Whole(ApiCall call)
    {
        var projects = call.Query.List("projectId");
        return SimResponse.Ok(DashboardDocument.Write(
            call,
            call.Server.Dashboard.Current(call.Space.Id, projects),
            call.Server.Dashboard.Previous(call.Space.Id, projects),
            projects,
            environmentIds: null));
    }

    private static SimResponse Dynamic(ApiCall call)
    {
        var projects = call.Query.List("projects");
        var environments = call.Query.List("environments");
        IReadOnlyList<DashboardEntry> previous = call.Query.Flag("includePrevious") == true ? call.Server.Dashboard.Previous(call.Space.Id, projects, environments) : [];
        return SimResponse.Ok(DashboardDocument.Write(call, call.Server.Dashboard.Current(call.Space.Id, projects, environments), previous, projects, environments));
    }
}
