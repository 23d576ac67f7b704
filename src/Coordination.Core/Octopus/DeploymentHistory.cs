using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>Reads the newest deployments of one place. The server cannot be asked for "no tenant", nor, when old, for a state of the task: what it cannot leave out is left out here.</summary>
internal sealed class DeploymentHistory(ApiClient client, ServerLinks links, Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyList<TaskResource>>> getTasks)
{
    /// <summary>How many are read in one request at most.</summary>
    public const int LargestPage = 300;

    /// <summary>How many successes are read of each of several projects, together.</summary>
    public const int OfEachProject = 10;

    private const int SmallestPage = 30;

    /// <summary>
    /// How far back the newest are read. Where a project has many tenants, the deployments for none of them lie scattered among
    /// thousands, and only those of late tell what was made just now. By the server's own dates, for its clock may differ from ours.
    /// </summary>
    private static readonly TimeSpan _past = TimeSpan.FromDays(2);

    /// <summary>At most <paramref name="take"/>, newest first. Without a state, none that are two days older than the newest of project and environment need be among them.</summary>
    public async Task<IReadOnlyList<DeploymentResource>> ReadAsync(string projectId, string environmentId, string? tenantId, string? taskState, int take, CancellationToken cancellationToken)
    {
        var template = links.Template("Deployments");
        var sortsOutStates = taskState is not null && !UriTemplate.Names(template, "taskState");
        var pageSize = Math.Min(Math.Max(take, SmallestPage), LargestPage).ToString(CultureInfo.InvariantCulture);
        var next = UriTemplate.Expand(
            template,
            ("projects", [projectId]),
            ("environments", [environmentId]),
            ("tenants", tenantId is null ? null : [tenantId]),
            ("taskState", taskState is null ? null : [taskState]),
            ("take", [pageSize]));
        var found = new List<DeploymentResource>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        DateTimeOffset? newest = null;
        while (found.Count < take && next is not null && visited.Add(next))
        {
            var page = await client.GetAsync<PageResource<DeploymentResource>>(next, "the deployments of " + projectId + " to " + environmentId, cancellationToken).ConfigureAwait(false);
            var fitting = page.Items.Where(deployment => deployment is not null && Fits(deployment, projectId, environmentId, tenantId) && known.Add(deployment.Id)).ToList();
            found.AddRange(sortsOutStates ? await InStateAsync(fitting, taskState!, cancellationToken).ConfigureAwait(false) : fitting);
            next = page.Items.Count > 0 && page.Links.TryGetValue("Page.Next", out var following) ? following : null;
            if (taskState is null && IsPastOf(page.Items, ref newest))
                break;
        }

        return found.Count <= take ? found : found.GetRange(0, take);
    }

    /// <summary>The newest that succeeded of several projects, in one request, newest first: some of each where none was deployed much more often than the others. Nothing where the server cannot leave out those that failed.</summary>
    public async Task<IReadOnlyList<DeploymentResource>> ReadSuccessesAsync(IReadOnlyCollection<string> projectIds, string environmentId, CancellationToken cancellationToken)
    {
        var template = links.Template("Deployments");
        if (!UriTemplate.Names(template, "taskState"))
            return [];
        var address = UriTemplate.Expand(
            template,
            ("projects", [.. projectIds]),
            ("environments", [environmentId]),
            ("taskState", [TaskStates.Success]),
            ("take", [Math.Min(OfEachProject * projectIds.Count, LargestPage).ToString(CultureInfo.InvariantCulture)]));
        var page = await client.GetAsync<PageResource<DeploymentResource>>(address, "the deployments to " + environmentId, cancellationToken).ConfigureAwait(false);
        return [.. page.Items.Where(deployment => deployment is not null && Same(deployment.EnvironmentId, environmentId))];
    }

    /// <summary>Whether a page, as pages come newest first, ends with what was made long before the first of all.</summary>
    private static bool IsPastOf(IReadOnlyList<DeploymentResource> page, ref DateTimeOffset? newest)
    {
        var dates = page.Where(deployment => deployment is not null && deployment.Created != default).Select(deployment => deployment.Created).ToList();
        if (dates.Count == 0)
            return false;
        newest ??= dates[0];
        return newest - dates[dates.Count - 1] > _past;
    }

    private static bool Fits(DeploymentResource deployment, string projectId, string environmentId, string? tenantId) =>
        Same(deployment.ProjectId, projectId)
        && Same(deployment.EnvironmentId, environmentId)
        && Same(deployment.TenantId ?? string.Empty, tenantId ?? string.Empty);

    private static bool Same(string id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);

    private async Task<IEnumerable<DeploymentResource>> InStateAsync(List<DeploymentResource> deployments, string taskState, CancellationToken cancellationToken)
    {
        if (deployments.Count == 0)
            return deployments;
        var tasks = await getTasks([.. deployments.Select(deployment => deployment.TaskId)], cancellationToken).ConfigureAwait(false);
        var fitting = new HashSet<string>(tasks.Where(task => TaskStates.Is(task.State, taskState)).Select(task => task.Id), StringComparer.OrdinalIgnoreCase);
        return deployments.Where(deployment => fitting.Contains(deployment.TaskId));
    }
}
