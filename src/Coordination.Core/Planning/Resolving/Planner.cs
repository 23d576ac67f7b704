using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Planning.Graph;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Finds out what exactly a plan would do, and checks all that can be checked. Only reads.</summary>
internal sealed class Planner
{
    /// <summary>Requests under way at a time, at most: enough to hide the way to the server, too few to burden it.</summary>
    private const int AtOnce = 8;

    private readonly IOctopusSpace _space;
    private readonly CoordinationPlan _plan;
    private readonly PlanFaults _faults;
    private readonly DependencyGraph _graph;

    private Planner(IOctopusSpace space, CoordinationPlan plan)
    {
        _space = space;
        _plan = plan;
        _faults = new PlanFaults(plan);
        _graph = GraphReader.Read(plan.Deployments, out var graphFaults);
        foreach (var fault in graphFaults)
            _faults.Add(fault.Deployment, fault.Id, FailureKind.Invalid, fault.What, fault.Remedy);
        if (plan.Deployments.Count == 0)
            _faults.Add("PlanEmpty", FailureKind.Invalid, "it has no deployments.", "Add at least one.");
    }

    /// <summary>Resolves a plan against a space. All faults found come together, in the plan's order, in one <see cref="CoordinationException"/>.</summary>
    public static async Task<ResolvedPlan> ResolveAsync(IOctopusSpace space, CoordinationPlan plan, TimeProvider time, CancellationToken cancellationToken)
    {
        var planner = new Planner(space, plan);
        if (plan.Deployments.Count == 0)
            planner._faults.ThrowIfAny();
        return await planner.ResolveAsync(time, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ResolvedPlan> ResolveAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var withTenants = _plan.Tenant is not null || _plan.Deployments.Any(one => one.Tenant is not null);
        var names = await SpaceNames.ReadAsync(_space, withTenants, cancellationToken).ConfigureAwait(false);
        var places = new Places(_plan, names, _faults);
        var drafts = Enumerable.Range(0, _plan.Deployments.Count).Select(places.Find).ToList();
        Cells.Check(drafts, _graph, _faults);

        var reading = Dashboard.ReadAsync(_space, drafts, cancellationToken);
        var projects = drafts.Where(one => one.Project is not null).GroupBy(one => one.Project!.Id, StringComparer.Ordinal).Select(group => new ProjectDrafts([.. group])).ToList();

        // One of those that may be under way is the dashboard's. It is awaited once: of several who await one task all but one would be continued on the thread pool.
        await Concurrently.ForEachAsync(projects, AtOnce - 1, ReadAsync, cancellationToken).ConfigureAwait(false);
        var dashboard = await reading.ConfigureAwait(false);
        await Concurrently.ForEachAsync(projects, AtOnce, (ofProject, token) => ChooseAsync(ofProject, dashboard, token), cancellationToken).ConfigureAwait(false);

        var promotions = new Promotions(_graph, _faults);
        await promotions.CheckAsync(_space, drafts, AtOnce, cancellationToken).ConfigureAwait(false);
        Policies.Apply(drafts, _graph, dashboard, _faults);
        _faults.ThrowIfAny();

        var hidden = dashboard.Hidden is null ? [] : new[] { "What is deployed now cannot be told: " + dashboard.Hidden };
        return ResolvedPlans.Of(_space, _plan, drafts, _graph, time.GetUtcNow(), [.. hidden, .. PlanRemarks.Of(drafts, _graph), .. promotions.Remarks]);
    }

    private Task ReadAsync(ProjectDrafts ofProject, CancellationToken cancellationToken) => UnlessDeniedAsync(ofProject, async () =>
        ofProject.Releases = await ProjectReleases.ReadAsync(_space, ofProject.Drafts[0].Project!, cancellationToken).ConfigureAwait(false));

    private Task ChooseAsync(ProjectDrafts ofProject, Dashboard dashboard, CancellationToken cancellationToken) => UnlessDeniedAsync(ofProject, async () =>
    {
        if (ofProject.Releases is not { } releases)
            return;
        var chooser = new ReleaseChooser(releases, dashboard, _faults);
        foreach (var draft in ofProject.Drafts)
            await chooser.ChooseAsync(draft, cancellationToken).ConfigureAwait(false);
        foreach (var draft in ofProject.Drafts.Where(one => one.HasPlace))
            draft.Current = await CurrentDeployment.FindAsync(draft.Cell, releases, dashboard, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>What the user may not see of one project is a fault of its deployments; the others are checked all the same.</summary>
    private async Task UnlessDeniedAsync(ProjectDrafts ofProject, Func<Task> read)
    {
        try
        {
            await read().ConfigureAwait(false);
        }
        catch (CoordinationException exception) when (Denied.Is(exception))
        {
            foreach (var draft in ofProject.Drafts)
                _faults.Add(draft.Number, exception.Failures[0]);
        }
    }
}
