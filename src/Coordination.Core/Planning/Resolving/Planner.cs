using System;
using System.Collections.Generic;
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
        var projects = drafts.Where(one => one.Project is not null).GroupBy(one => one.Project!.Id, StringComparer.Ordinal).Select(group => group.ToList()).ToList();

        // One of those that may be under way is the dashboard's.
        await Concurrently.ForEachAsync(projects, AtOnce - 1, (ofProject, token) => ResolveProjectAsync(ofProject, reading, token), cancellationToken).ConfigureAwait(false);
        var dashboard = await reading.ConfigureAwait(false);

        var promotions = new Promotions(_graph, _faults);
        await promotions.CheckAsync(_space, drafts, AtOnce, cancellationToken).ConfigureAwait(false);
        _faults.ThrowIfAny();

        var hidden = dashboard.Hidden is null ? [] : new[] { "What is deployed now cannot be told: " + dashboard.Hidden };
        return ResolvedPlans.Of(_space, _plan, drafts, _graph, time.GetUtcNow(), [.. hidden, .. PlanRemarks.Of(drafts, _graph), .. promotions.Remarks]);
    }

    private async Task ResolveProjectAsync(List<Draft> drafts, Task<Dashboard> reading, CancellationToken cancellationToken)
    {
        try
        {
            var releases = await ProjectReleases.ReadAsync(_space, drafts[0].Project!, cancellationToken).ConfigureAwait(false);
            var dashboard = await reading.ConfigureAwait(false);
            var chooser = new ReleaseChooser(releases, dashboard, _faults);
            foreach (var draft in drafts)
                await chooser.ChooseAsync(draft, cancellationToken).ConfigureAwait(false);
            foreach (var draft in drafts.Where(one => one.HasPlace))
                draft.Current = await CurrentDeployment.FindAsync(draft.Cell, releases, dashboard, cancellationToken).ConfigureAwait(false);
        }
        catch (CoordinationException exception) when (Denied.Is(exception))
        {
            foreach (var draft in drafts)
                _faults.Add(draft.Number, exception.Failures[0]);
        }
    }
}
