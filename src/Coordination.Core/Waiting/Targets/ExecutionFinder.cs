using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>Finds the deployments and runs that a query means.</summary>
internal sealed class ExecutionFinder
{
    private const int TasksPerRequest = 300;

    private readonly WaitEnvironment _environment;
    private readonly DeploymentQuery _query;
    private readonly ExecutionNaming _naming;

    private ExecutionFinder(WaitEnvironment environment, DeploymentQuery query, Place place, ExecutionNaming naming)
    {
        _environment = environment;
        _query = query;
        Place = place;
        _naming = naming;
    }

    /// <summary>What the query names.</summary>
    public Place Place { get; }

    /// <summary>Looks up the names of a query.</summary>
    /// <exception cref="CoordinationException">Something that is named is not there, not visible, or more than one thing.</exception>
    public static async Task<ExecutionFinder> OpenAsync(WaitEnvironment environment, DeploymentQuery query, CancellationToken cancellationToken)
    {
        var names = await environment.Memory.GetNamesAsync(cancellationToken).ConfigureAwait(false);
        var place = await PlaceFinder.FindAsync(query, names, environment, cancellationToken).ConfigureAwait(false);
        return new ExecutionFinder(environment, query, place, new ExecutionNaming(environment.Executions, environment.Memory, names));
    }

    /// <summary>Those that are named by task or deployment, or else those that are not over; newest first. Never the one that asks.</summary>
    public async Task<IReadOnlyList<FoundExecution>> FindAsync(CancellationToken cancellationToken) => _query.Tasks.Count > 0
        ? await GivenAsync(cancellationToken).ConfigureAwait(false)
        : await LiveAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The same without those that are to start at a time that has not come; each of them is told.</summary>
    public async Task<IReadOnlyList<FoundExecution>> FindRunningAsync(Action<string> remark, CancellationToken cancellationToken)
    {
        var found = await FindAsync(cancellationToken).ConfigureAwait(false);
        var now = _environment.Time.GetLocalNow();
        if (_query.Tasks.Count > 0)
            return found;
        foreach (var later in found.Where(one => one.IsScheduled(now)))
            remark(later.Names + " is scheduled for " + later.Task.QueueTime!.Value.ToOffset(now.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " and does not run, so it is not waited for.");
        return [.. found.Where(one => !one.IsScheduled(now))];
    }

    /// <summary>The deployment or run of one task; null where there is none that is shown.</summary>
    public async Task<FoundExecution?> FindAsync(string taskId, CancellationToken cancellationToken) =>
        await _environment.Tasks.FindAsync(taskId, cancellationToken).ConfigureAwait(false) is { } task
            && await _environment.Executions.OfTasksAsync([task], cancellationToken).ConfigureAwait(false) is { Count: > 0 } executions
            && await NamedAsync(executions, [task], cancellationToken).ConfigureAwait(false) is { Count: > 0 } found
            ? found[0]
            : null;

    /// <summary>These deployments, with their tasks; those whose tasks are not shown are left out.</summary>
    public async Task<IReadOnlyList<FoundExecution>> WithTasksAsync(IReadOnlyList<Execution> executions, CancellationToken cancellationToken)
    {
        var tasks = new List<TaskResource>();
        var ids = executions.Select(one => one.TaskId).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        for (var done = 0; done < ids.Count; done += TasksPerRequest)
            tasks.AddRange(await _environment.Space.GetTasksAsync([.. ids.Skip(done).Take(TasksPerRequest)], cancellationToken).ConfigureAwait(false));
        return await NamedAsync(executions, tasks, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<FoundExecution>> LiveAsync(CancellationToken cancellationToken)
    {
        var live = await _environment.Memory.GetLiveAsync(cancellationToken).ConfigureAwait(false);
        var ofPlace = live.Executions.Where(one => IsOf(one) && !Same(one.TaskId, _query.OwnTask)).ToList();
        var named = await NamedAsync(ofPlace, live.Tasks, cancellationToken).ConfigureAwait(false);
        return _query.Version is null ? named : [.. named.Where(one => Same(one.Names.Version, _query.Version))];
    }

    private async Task<IReadOnlyList<FoundExecution>> GivenAsync(CancellationToken cancellationToken)
    {
        var found = new List<FoundExecution>();
        var faults = new List<Failure>();
        var shown = await ShownTogetherAsync(cancellationToken).ConfigureAwait(false);
        foreach (var given in _query.Tasks.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (shown.TryGetValue(given, out var known))
            {
                found.Add(known);
                continue;
            }

            var taskId = given.StartsWith("Deployments-", StringComparison.OrdinalIgnoreCase)
                ? (await _environment.Executions.FindDeploymentAsync(given, cancellationToken).ConfigureAwait(false))?.TaskId
                : given;
            if (taskId is not null && await FindAsync(taskId, cancellationToken).ConfigureAwait(false) is { } one)
                found.Add(one);
            else
                faults.Add(Gone(given));
        }

        return faults.Count == 0 ? found : throw new CoordinationException(faults);
    }

    /// <summary>Several tasks take a few requests. One that is not among the answers is asked for by itself, and so told why.</summary>
    private async Task<IReadOnlyDictionary<string, FoundExecution>> ShownTogetherAsync(CancellationToken cancellationToken)
    {
        var shown = new Dictionary<string, FoundExecution>(StringComparer.OrdinalIgnoreCase);
        var ids = _query.Tasks.Where(id => id.StartsWith("ServerTasks-", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        for (var done = 0; ids.Count > 1 && done < ids.Count; done += TasksPerRequest)
        {
            var tasks = await _environment.Space.GetTasksAsync([.. ids.Skip(done).Take(TasksPerRequest)], cancellationToken).ConfigureAwait(false);
            var executions = await _environment.Executions.OfTasksAsync(tasks, cancellationToken).ConfigureAwait(false);
            foreach (var one in await NamedAsync(executions, tasks, cancellationToken).ConfigureAwait(false))
                shown[one.Execution.TaskId] = one;
        }

        return shown;
    }

    private static Failure Gone(string given) =>
        new("TaskNotFound", FailureKind.NotFound, "The server shows no deployment or runbook run " + given + ": it was deleted, as retention does with old ones, it is of another space, or your user may not see it.")
        {
            Target = given,
            Remedy = "If it ended long ago, ask for what is deployed now with Get-ProjectDeployment or Test-ProjectRelease. To see it, the user of your key needs the permissions TaskView and DeploymentView.",
        };

    private bool IsOf(Execution one) =>
        (Place.Project is null || Same(one.ProjectId, Place.Project.Id))
        && (Place.Environment is null || Same(one.EnvironmentId, Place.Environment.Id))
        && (Place.Tenant is null || Same(one.TenantId, Place.Tenant.Id))
        && (Place.Runbook is null ? one.RunbookId is null : Same(one.RunbookId, Place.Runbook.Id));

    private async Task<IReadOnlyList<FoundExecution>> NamedAsync(IReadOnlyList<Execution> executions, IReadOnlyList<TaskResource> tasks, CancellationToken cancellationToken)
    {
        var byId = tasks.ToDictionary(task => task.Id, StringComparer.OrdinalIgnoreCase);
        var names = await _naming.OfAsync(executions, cancellationToken).ConfigureAwait(false);
        return
        [
            .. executions
                .Where(one => byId.ContainsKey(one.TaskId))
                .OrderByDescending(one => one.Created)
                .Select(one => new FoundExecution(one, byId[one.TaskId], names[one.Id])),
        ];
    }

    private static bool Same(string? id, string? other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
}
