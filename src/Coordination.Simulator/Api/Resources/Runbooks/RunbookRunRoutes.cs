using System.Linq;
using Coordination.Simulator.Api.Resources.Deployments;
using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>Runs of runbooks, newest first, and what a run would do.</summary>
internal static class RunbookRunRoutes
{
    private const string InProject = "projects/{project}/runbookRuns";

    public static Collection<RunbookRun> Runs { get; } = new("RunbookRuns", "RunbookRun", "RunbookRunView", server => server.RunbookRuns, (call, run) => RunbookRunDocument.Write(run, call))
    {
        Select = (call, runs) => ExecutionRequests.Select(call, runs).Where(call.Query, "runbooks", run => run.RunbookId),
    };

    public static void AddTo(Routes routes)
    {
        Runs.AddReadsTo(routes);
        routes.Post(RouteScope.Space, "runbookRuns", Create);
        routes.Post(RouteScope.Space, InProject, Create);
        routes.Get(RouteScope.Space, InProject, call => Runs.Page(call, Runs.Visible(call).Where(run => Lookups.Same(run.ProjectId, ProjectRoutes.Projects.One(call, "project").Id))));
        routes.Delete(RouteScope.Space, "runbookRuns/{id}", Delete);
        routes.Get(RouteScope.Space, "runbookSnapshots/{id}/runbookRuns/template", call => SimResponse.Ok(RunbookRunTemplate.Write(RunbookSnapshotRoutes.Snapshots.One(call), call)));
        routes.Get(RouteScope.Space, "runbookSnapshots/{id}/runbookRuns/preview/{environment}", call => Preview(RunbookSnapshotRoutes.Snapshots.One(call), tenantId: null, call));
        routes.Get(RouteScope.Space, "runbookSnapshots/{id}/runbookRuns/preview/{environment}/{tenant}", call => Preview(RunbookSnapshotRoutes.Snapshots.One(call), call["tenant"], call));
        routes.Get(RouteScope.Space, "runbooks/{id}/runbookRunTemplate", call => SimResponse.Ok(RunbookRunTemplate.Write(Published(call), call)));
        routes.Get(RouteScope.Space, "runbooks/{id}/runbookRuns/preview/{environment}", call => Preview(Published(call), tenantId: null, call));
        routes.Get(RouteScope.Space, "runbooks/{id}/runbookRuns/preview/{environment}/{tenant}", call => Preview(Published(call), call["tenant"], call));
    }

    /// <summary>The published snapshot of the runbook in the path.</summary>
    /// <exception cref="Refusal">It has none.</exception>
    public static RunbookSnapshot Published(ApiCall call) => Published(RunbookRoutes.Runbooks.One(call), call.Server);

    public static RunbookSnapshot Published(Runbook runbook, OctopusServer server) =>
        server.RunbookSnapshots.Find(runbook.PublishedRunbookSnapshotId) ?? throw Refusal.Because("Runbook has no published snapshot.");

    private static SimResponse Preview(RunbookSnapshot snapshot, string? tenantId, ApiCall call) => SimResponse.Ok(RunbookRunPreview.Write(snapshot, tenantId, call));

    private static SimResponse Create(ApiCall call)
    {
        call.Demand("RunbookRunCreate");
        var draft = call.Body.Read<RunbookRun>();
        var snapshot = call.InSpace(call.Server.RunbookSnapshots.Find(call.Body.Required("RunbookSnapshotId")));
        var environment = call.InSpace(call.Server.Environments.Find(call.Body.Required("EnvironmentId")));
        var runbook = call.InSpace(call.Server.Runbooks.Find(call.Body.Text("RunbookId") ?? snapshot.RunbookId));
        call.Demand("RunbookRunCreate", AccessTo.Place(runbook.ProjectId, environment.Id, draft.TenantId));
        draft.RunbookId = runbook.Id;
        ExecutionRequests.Complete(draft, call, runbook.DefaultGuidedFailureMode, environment);
        return SimResponse.Created(RunbookRunDocument.Write(call.Server.RunbookRunCreation.Create(draft, call.User), call));
    }

    private static SimResponse Delete(ApiCall call)
    {
        var run = Runs.One(call);
        call.Demand("RunbookRunDelete", run);
        call.Server.RunbookRunCreation.Delete(run);
        return SimResponse.Ok(new JObject());
    }
}
