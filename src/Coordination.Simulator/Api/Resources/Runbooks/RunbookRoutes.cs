using System;
using System.Linq;
using Coordination.Simulator.Api.Resources.Environments;
using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>Runbooks: of all projects, and below their project, where newer clients look for them.</summary>
internal static class RunbookRoutes
{
    private const string InProject = "projects/{project}/runbooks";

    public static Collection<Runbook> Runbooks { get; } = new("Runbooks", "Runbook", "RunbookView", server => server.Runbooks, (call, runbook) => RunbookDocument.Write(runbook, call))
    {
        Select = (call, runbooks) => runbooks
            .Named(call.Query)
            .Where(call.Query, "projectIds", runbook => runbook.ProjectId)
            .OrderBy(runbook => runbook.Name, StringComparer.OrdinalIgnoreCase),
        Find = (_, runbooks, idOrSlug) => runbooks.ByIdOrSlug(idOrSlug),
    };

    public static void AddTo(Routes routes)
    {
        Runbooks.AddReadsTo(routes);
        routes.Post(RouteScope.Space, "runbooks", call => Create(call, call.Body.Read<Runbook>()));
        routes.Get(RouteScope.Space, InProject, call => Runbooks.Page(call, Runbooks.Visible(call).Where(runbook => IsOf(runbook, ProjectRoutes.Projects.One(call, "project")))));
        routes.Post(RouteScope.Space, InProject, CreateInProject);
        foreach (var path in new[] { "runbooks/{id}", InProject + "/{id}" })
        {
            routes.Put(RouteScope.Space, path, Modify);
            routes.Delete(RouteScope.Space, path, Delete);
        }

        routes.Get(RouteScope.Space, InProject + "/{id}", call => SimResponse.Ok(RunbookDocument.Write(Runbooks.One(call), call)));
        routes.Get(RouteScope.Space, "runbooks/{id}/environments", EnvironmentsOf);
    }

    private static bool IsOf(Runbook runbook, Project project) => Lookups.Same(runbook.ProjectId, project.Id);

    private static SimResponse CreateInProject(ApiCall call)
    {
        var draft = call.Body.Read<Runbook>();
        draft.ProjectId = ProjectRoutes.Projects.One(call, "project").Id;
        return Create(call, draft);
    }

    private static SimResponse Create(ApiCall call, Runbook draft)
    {
        call.Demand("RunbookEdit");
        call.Demand("RunbookEdit", call.InSpace(call.Server.Projects.Find(draft.ProjectId)));
        draft.SpaceId = call.Space.Id;
        draft.PublishedRunbookSnapshotId = null;
        return SimResponse.Created(RunbookDocument.Write(call.Server.Configuration.Create(call.Server.Runbooks, draft, call.User), call));
    }

    private static SimResponse Modify(ApiCall call)
    {
        var existing = Runbooks.One(call);
        call.Demand("RunbookEdit", existing);
        var changed = call.Body.Read<Runbook>();
        if (changed.PublishedRunbookSnapshotId is { Length: > 0 } published && !Lookups.Same(call.Server.RunbookSnapshots.Find(published)?.RunbookId, existing.Id))
            throw Refusal.Because($"The snapshot '{published}' is not of the runbook {existing.Name}.");
        return SimResponse.Ok(RunbookDocument.Write(call.Server.Configuration.Modify(call.Server.Runbooks, existing, changed, call.User), call));
    }

    private static SimResponse Delete(ApiCall call)
    {
        var runbook = Runbooks.One(call);
        call.Demand("RunbookEdit", runbook);
        call.Server.Configuration.Delete(call.Server.Runbooks, runbook, call.User);
        return SimResponse.Ok(new JObject());
    }

    private static SimResponse EnvironmentsOf(ApiCall call)
    {
        var environments = call.Visible(new RunbookRunChecks(call.Server).EnvironmentsOf(Runbooks.One(call)), "EnvironmentView");
        return SimResponse.Ok(new JArray(environments.Select(environment => EnvironmentDocument.Write(environment, call.Links))));
    }
}
