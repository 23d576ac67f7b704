using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>Finds the deployments and runs that a query means.</summary>
internal sealed class ExecutionFinder
{
    private readonly WaitEnvironment _environment;
    private readonly DeploymentQuery _query;

    private ExecutionFinder(WaitEnvironment environment, DeploymentQuery query, Place place, ExecutionReads reads)
    {
        _environment = environment;
        _query = query;
        Place = place;
        Reads = reads;
    }

    /// <summary>What the query names.</summary>
    public Place Place { get; }

    /// <summary>What reads others that are related to those that the query means.</summary>
    public ExecutionReads Reads { get; }

    /// <summary>Looks up the names of a query.</summary>
    /// <exception cref="CoordinationException">Something that is named is not there, not visible, or more than one thing.</exception>
    public static async Task<ExecutionFinder> OpenAsync(WaitEnvironment environment, DeploymentQuery query, CancellationToken cancellationToken)
    {
        var names = await environment.Memory.GetNamesAsync(cancellationToken).ConfigureAwait(false);
        var place = await PlaceFinder.FindAsync(query, names, environment, cancellationToken).ConfigureAwait(false);
        return new ExecutionFinder(environment, query, place, new ExecutionReads(environment, new ExecutionNaming(environment.Executions, environment.Memory, names)));
    }

    /// <summary>Those that are named by task or deployment, or else those that are not over; newest first. Never the one that asks.</summary>
    public async Task<IReadOnlyList<FoundExecution>> FindAsync(CancellationToken cancellationToken) => _query.Tasks.Count > 0
        ? await new GivenExecutions(_environment.Executions, Reads).FindAsync(_query.Tasks, cancellationToken).ConfigureAwait(false)
        : await LiveAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The same, for those that are to be waited for: without those that are to start at a time that has not come; each of them is told.</summary>
    /// <exception cref="CoordinationException">Something that is named is not there, or is the very one that asks.</exception>
    public async Task<IReadOnlyList<FoundExecution>> FindRunningAsync(Action<string> remark, CancellationToken cancellationToken)
    {
        var found = await FindAsync(cancellationToken).ConfigureAwait(false);
        var now = _environment.Time.GetLocalNow();
        if (_query.Tasks.Count > 0)
            return found.FirstOrDefault(one => Same(one.Execution.TaskId, _query.OwnTask)) is { } own ? throw new CoordinationException(OwnTaskAwaited(own)) : found;
        foreach (var later in found.Where(one => one.IsScheduled(now)))
            remark(later.Names + " is scheduled for " + later.Task.QueueTime!.Value.ToOffset(now.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " and does not run, so it is not waited for.");
        return [.. found.Where(one => !one.IsScheduled(now))];
    }

    private async Task<IReadOnlyList<FoundExecution>> LiveAsync(CancellationToken cancellationToken)
    {
        var live = await _environment.Memory.GetLiveAsync(cancellationToken).ConfigureAwait(false);
        var ofPlace = live.Executions.Where(one => IsOf(one) && !Same(one.TaskId, _query.OwnTask)).ToList();
        var named = await Reads.NamedAsync(ofPlace, live.Tasks, cancellationToken).ConfigureAwait(false);
        return _query.Version is null ? named : [.. named.Where(one => Same(one.Names.Version, _query.Version))];
    }

    private static Failure OwnTaskAwaited(FoundExecution own) =>
        new("OwnTaskAwaited", FailureKind.Invalid, own.Names + " (" + own.Execution.TaskId + ") is what this very step is part of: it does not end before the step does, so the step would wait for itself.")
        {
            Target = own.Execution.TaskId,
            Remedy = "Name the task of another deployment. Steps of one process wait for each other by their order and their start trigger.",
        };

    private bool IsOf(Execution one) =>
        (Place.Project is null || Same(one.ProjectId, Place.Project.Id))
        && (Place.Environment is null || Same(one.EnvironmentId, Place.Environment.Id))
        && (Place.Tenant is null || Same(one.TenantId, Place.Tenant.Id))
        && (Place.Runbook is null ? one.RunbookId is null : Same(one.RunbookId, Place.Runbook.Id));

    private static bool Same(string? id, string? other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
}
