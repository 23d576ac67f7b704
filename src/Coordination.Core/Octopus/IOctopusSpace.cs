using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>
/// One space of one server, as planning, running and waiting need it. Reads are repeated over passing faults; what then still
/// fails comes as <see cref="CoordinationException"/>. Lists are whole: paging is followed to the end.
/// </summary>
internal interface IOctopusSpace
{
    /// <summary>Address of the server, with any virtual directory and without a trailing slash.</summary>
    string Server { get; }

    /// <summary>Id of the space; null on servers that have none.</summary>
    string? SpaceId { get; }

    /// <summary>How many requests were sent so far, repetitions included.</summary>
    int RequestsSent { get; }

    /// <summary>All projects that the user may see.</summary>
    Task<IReadOnlyList<ProjectResource>> GetProjectsAsync(CancellationToken cancellationToken);

    /// <summary>All environments that the user may see, in the server's order.</summary>
    Task<IReadOnlyList<EnvironmentResource>> GetEnvironmentsAsync(CancellationToken cancellationToken);

    /// <summary>All tenants that the user may see.</summary>
    Task<IReadOnlyList<TenantResource>> GetTenantsAsync(CancellationToken cancellationToken);

    /// <summary>The channels of a project.</summary>
    Task<IReadOnlyList<ChannelResource>> GetChannelsAsync(ProjectResource project, CancellationToken cancellationToken);

    /// <summary>All releases of a project, newest first.</summary>
    Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(ProjectResource project, CancellationToken cancellationToken);

    /// <summary>The release of a project with exactly this version; null where there is none.</summary>
    Task<ReleaseResource?> FindReleaseAsync(ProjectResource project, string version, CancellationToken cancellationToken);

    /// <summary>Where a release may be deployed now, by its lifecycle.</summary>
    Task<DeploymentTemplateResource> GetDeploymentTemplateAsync(ReleaseResource release, CancellationToken cancellationToken);

    /// <summary>What is deployed where, current and previous, of these projects and environments.</summary>
    Task<DashboardResource> GetDashboardAsync(IReadOnlyCollection<string> projectIds, IReadOnlyCollection<string> environmentIds, CancellationToken cancellationToken);

    /// <summary>The newest deployments of one project to one environment, for one tenant or (null) for none, newest first, at most <paramref name="take"/>. With <paramref name="taskState"/> only those whose task is in it; without, what is two days older than the newest of project and environment may be left out.</summary>
    Task<IReadOnlyList<DeploymentResource>> GetDeploymentsAsync(string projectId, string environmentId, string? tenantId, string? taskState, int take, CancellationToken cancellationToken);

    /// <summary>The newest deployments that succeeded of several projects to one environment, for whatever tenants, in one request, newest first. Those of a project may be missing where others were deployed often, and all where the server cannot be asked for a state.</summary>
    Task<IReadOnlyList<DeploymentResource>> GetSuccessesAsync(IReadOnlyCollection<string> projectIds, string environmentId, CancellationToken cancellationToken);

    /// <summary>Asks once for a deployment. Never repeats by itself after a lost answer.</summary>
    Task<Sent<DeploymentResource>> CreateDeploymentAsync(NewDeployment deployment, CancellationToken cancellationToken);

    /// <summary>The tasks with these ids, in one request unless the server cuts its answers; at least 1 and at most 300. Tasks that the server does not show are absent.</summary>
    Task<IReadOnlyList<TaskResource>> GetTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken);

    /// <summary>The same for one who asks again and again: sent once, so that he hears at once that the server is away.</summary>
    Task<IReadOnlyList<TaskResource>> PollTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken);

    /// <summary>Asks the server to cancel a task and answers the task as the server then shows it. Cancelling twice does no harm.</summary>
    Task<TaskResource> CancelTaskAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>Address of a task in the web portal.</summary>
    string GetTaskLink(string taskId);
}
