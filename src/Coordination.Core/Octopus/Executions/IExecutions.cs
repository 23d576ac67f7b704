using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus.Executions;

/// <summary>Deployments and runs of runbooks of a space, and the processes that they carry out.</summary>
internal interface IExecutions
{
    /// <summary>The deployments and runs that these tasks carry out; tasks of other kinds have none, nor have those whose deployment is not shown.</summary>
    Task<IReadOnlyList<Execution>> OfTasksAsync(IReadOnlyCollection<TaskResource> tasks, CancellationToken cancellationToken);

    /// <summary>A deployment by its id; null where there is none, or none that is shown.</summary>
    Task<Execution?> FindDeploymentAsync(string deploymentId, CancellationToken cancellationToken);

    /// <summary>A run by its id; null where there is none, or none that is shown.</summary>
    Task<Execution?> FindRunAsync(string runId, CancellationToken cancellationToken);

    /// <summary>The deployments with these ids; those that are not shown are absent.</summary>
    Task<IReadOnlyList<Execution>> GetDeploymentsAsync(IReadOnlyCollection<string> deploymentIds, CancellationToken cancellationToken);

    /// <summary>Deployments, or runs where the place names a runbook, newest first: all that were made since <paramref name="since"/>, and at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<Execution>> GetHistoryAsync(ExecutionPlace place, DateTimeOffset since, int most, CancellationToken cancellationToken);

    /// <summary>The process that is carried out, as it was frozen for the release or snapshot.</summary>
    Task<ProcessResource> GetProcessAsync(Execution execution, CancellationToken cancellationToken);

    /// <summary>The process that a project has now; null where it keeps it in Git, or the server does not say where it is.</summary>
    Task<ProcessResource?> FindProcessAsync(ProjectResource project, CancellationToken cancellationToken);

    /// <summary>The processes with these ids, all of releases or all of runbooks, as far as the server shows several at once.</summary>
    Task<IReadOnlyList<ProcessResource>> GetProcessesAsync(IReadOnlyCollection<string> processIds, bool ofRunbooks, CancellationToken cancellationToken);

    /// <summary>The releases with these ids.</summary>
    Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(IReadOnlyCollection<string> releaseIds, CancellationToken cancellationToken);

    /// <summary>The runbooks of a project; none on servers older than 2019.11, which know none.</summary>
    Task<IReadOnlyList<RunbookResource>> GetRunbooksAsync(ProjectResource project, CancellationToken cancellationToken);
}
