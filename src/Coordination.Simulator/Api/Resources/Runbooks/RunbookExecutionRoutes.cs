using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Deployments;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Runbooks;

/// <summary>Several runs of a runbook in one request: by name (the executions API, from 2022.3.5512 on), or by id below the runbook.</summary>
internal static class RunbookExecutionRoutes
{
    public static void AddTo(Routes routes)
    {
        routes.Post(RouteScope.Space, "runbook-runs/create/v1", CreateByName);
        routes.Post(RouteScope.Space, "runbooks/{id}/run", CreateById);
    }

    private static SimResponse CreateByName(ApiCall call)
    {
        var project = NamedPlaces.Project(call);
        var runbook = RunbookRoutes.Runbooks.Visible(call).Where(runbook => Lookups.Same(runbook.ProjectId, project.Id)).ByName(call.Body.Required("RunbookName"), "runbook");
        var snapshot = call.Body.Text("Snapshot") is { Length: > 0 } name ? SnapshotOf(runbook, name, call) : RunbookRunRoutes.Published(runbook, call.Server);
        var environments = NamedPlaces.Environments(call);
        if (environments.Count == 0)
            throw Refusal.Because("The EnvironmentNames field is required.");
        var tenants = NamedPlaces.Tenants(call);
        var drafts = Places(environments, tenants).Select(place =>
        {
            var draft = new RunbookRun();
            NamedExecution.Describe(draft, snapshot, place.Environment, place.Tenant, call);
            return draft;
        });
        return SimResponse.Created(new JObject
        {
            ["RunbookRunServerTasks"] = new JArray(Create(runbook, snapshot, [.. drafts], call).Select(run => new JObject { ["RunbookRunId"] = run.Id, ["ServerTaskId"] = run.TaskId })),
        });
    }

    private static SimResponse CreateById(ApiCall call)
    {
        var runbook = RunbookRoutes.Runbooks.One(call);
        var snapshot = call.Body.Flag("UseDefaultSnapshot") == false ? SnapshotOf(runbook, call.Body.Required("RunbookSnapshotNameOrId"), call) : RunbookRunRoutes.Published(runbook, call.Server);
        var environments = Ids("EnvironmentId", "EnvironmentIds", call).Select(id => call.InSpace(call.Server.Environments.Find(id)));
        var tags = call.Body.Texts("TenantTagNames");
        var tenants = Ids("TenantId", "TenantIds", call).Select(id => call.InSpace(call.Server.Tenants.Find(id)))
            .Concat(tags.Count == 0 ? [] : call.Server.Tenants.In(call.Space.Id).Where(tenant => tags.TrueForAll(tag => tenant.TenantTags.Contains(tag, StringComparer.OrdinalIgnoreCase))))
            .Distinct();
        var drafts = Places([.. environments], [.. tenants]).Select(place =>
        {
            var draft = call.Body.Read<RunbookRun>();
            draft.EnvironmentId = place.Environment.Id;
            draft.TenantId = place.Tenant?.Id;
            return draft;
        });
        return SimResponse.Created(new JArray(Create(runbook, snapshot, [.. drafts], call).Select(run => RunbookRunDocument.Write(run, call))));
    }

    private static IReadOnlyList<RunbookRun> Create(Runbook runbook, RunbookSnapshot snapshot, IReadOnlyList<RunbookRun> drafts, ApiCall call)
    {
        call.Demand("RunbookRunCreate");
        foreach (var draft in drafts)
        {
            call.Demand("RunbookRunCreate", AccessTo.Place(runbook.ProjectId, draft.EnvironmentId, draft.TenantId));
            draft.RunbookId = runbook.Id;
            draft.RunbookSnapshotId = snapshot.Id;
            draft.UseGuidedFailure = call.Body.Flag("UseGuidedFailure") ?? ProcessPreview.GuidedFailureByDefault(runbook.DefaultGuidedFailureMode, call.Server.Environments.Get(draft.EnvironmentId));
        }

        return [.. drafts.Select(draft => call.Server.RunbookRunCreation.Create(draft, call.User))];
    }

    private static IEnumerable<(DeploymentEnvironment Environment, Tenant? Tenant)> Places(IReadOnlyList<DeploymentEnvironment> environments, IReadOnlyList<Tenant> tenants) =>
        from environment in environments
        from tenant in tenants.Count == 0 ? [null] : tenants.Select(tenant => (Tenant?)tenant)
        select (environment, tenant);

    private static IEnumerable<string> Ids(string one, string several, ApiCall call) =>
        call.Body.Texts(several).Concat(call.Body.Text(one) is { Length: > 0 } id ? [id] : []).Distinct(StringComparer.OrdinalIgnoreCase);

    private static RunbookSnapshot SnapshotOf(Runbook runbook, string nameOrId, ApiCall call) =>
        call.Server.RunbookSnapshots.FirstOrDefault(snapshot => Lookups.Same(snapshot.RunbookId, runbook.Id) && (Lookups.Same(snapshot.Id, nameOrId) || Lookups.Same(snapshot.Name, nameOrId)))
        ?? throw new Refusal(404, $"Could not find a snapshot '{nameOrId}' of the runbook '{runbook.Name}'.");
}
