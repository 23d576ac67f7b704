using System.Linq;
using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>Snapshots of runbooks, newest first; <c>publish</c> in the query of their creation publishes them.</summary>
internal static class RunbookSnapshotRoutes
{
    private const string InProject = "projects/{project}/runbookSnapshots";

    public static Collection<RunbookSnapshot> Snapshots { get; } = new("RunbookSnapshots", "RunbookSnapshot", "RunbookView", server => server.RunbookSnapshots, (call, snapshot) => RunbookSnapshotDocument.Write(snapshot, call.Links))
    {
        Select = (call, snapshots) => snapshots.WithIds(call.Query).Reverse().OrderByDescending(snapshot => snapshot.Assembled),
    };

    public static void AddTo(Routes routes)
    {
        Snapshots.AddReadsTo(routes);
        routes.Post(RouteScope.Space, "runbookSnapshots", Create);
        routes.Put(RouteScope.Space, "runbookSnapshots/{id}", Modify);
        routes.Delete(RouteScope.Space, "runbookSnapshots/{id}", Delete);
        routes.Post(RouteScope.Space, "runbookSnapshots/{id}/snapshot-variables", SnapshotVariables);
        routes.Get(RouteScope.Space, "runbookSnapshots/{id}/runbookRuns", RunsOf);
        routes.Get(RouteScope.Space, "runbooks/{id}/runbookSnapshots", call => Page(call, snapshot => Lookups.Same(snapshot.RunbookId, RunbookRoutes.Runbooks.One(call).Id)));
        routes.Get(RouteScope.Space, "runbooks/{id}/runbookSnapshotTemplate", call => SimResponse.Ok(RunbookSnapshotTemplate.Write(call.Server.RunbookProcesses.Get(RunbookRoutes.Runbooks.One(call).RunbookProcessId), call)));
        routes.Get(RouteScope.Space, InProject, call => Page(call, snapshot => Lookups.Same(snapshot.ProjectId, ProjectRoutes.Projects.One(call, "project").Id)));
        routes.Post(RouteScope.Space, InProject, Create);
        routes.Get(RouteScope.Space, InProject + "/{name}", Named);
    }

    private static SimResponse Page(ApiCall call, System.Func<RunbookSnapshot, bool> isWanted) => Snapshots.Page(call, Snapshots.Visible(call).Where(isWanted));

    private static SimResponse Create(ApiCall call)
    {
        var draft = call.Body.Read<RunbookSnapshot>();
        draft.RunbookId = call.Body.Required("RunbookId");
        call.Demand("RunbookEdit");
        call.Demand("RunbookEdit", call.InSpace(call.Server.Runbooks.Find(draft.RunbookId)));
        var publish = (call.Query.Text("publish") ?? call.Body.Text("Publish")) is { Length: > 0 } said && !Lookups.Same(said, "false");
        return SimResponse.Created(RunbookSnapshotDocument.Write(call.Server.RunbookSnapshotCreation.Create(draft, publish, call.User), call.Links));
    }

    private static SimResponse Modify(ApiCall call)
    {
        var snapshot = Snapshots.One(call);
        call.Demand("RunbookEdit", snapshot);
        snapshot.Name = call.Body.Text("Name") is { Length: > 0 } name ? name.Trim() : snapshot.Name;
        snapshot.Notes = call.Body.Text("Notes");
        return SimResponse.Ok(RunbookSnapshotDocument.Write(snapshot, call.Links));
    }

    private static SimResponse Delete(ApiCall call)
    {
        var snapshot = Snapshots.One(call);
        call.Demand("RunbookEdit", snapshot);
        call.Server.RunbookSnapshotCreation.Delete(snapshot);
        return SimResponse.Ok(new JObject());
    }

    private static SimResponse SnapshotVariables(ApiCall call)
    {
        var snapshot = Snapshots.One(call);
        call.Demand("RunbookEdit", snapshot);
        call.Server.RunbookSnapshotCreation.TakeVariables(snapshot);
        return SimResponse.Ok(RunbookSnapshotDocument.Write(snapshot, call.Links));
    }

    private static SimResponse RunsOf(ApiCall call)
    {
        var snapshot = Snapshots.One(call);
        return RunbookRunRoutes.Runs.Page(call, call.Visible(snapshot.Runs, "RunbookRunView"));
    }

    private static SimResponse Named(ApiCall call)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        var found = Snapshots.Visible(call).FirstOrDefault(snapshot => Lookups.Same(snapshot.ProjectId, project.Id) && (Lookups.Same(snapshot.Name, call["name"]) || Lookups.Same(snapshot.Id, call["name"])));
        return SimResponse.Ok(RunbookSnapshotDocument.Write(found ?? throw Refusal.NotFound(), call.Links));
    }
}
