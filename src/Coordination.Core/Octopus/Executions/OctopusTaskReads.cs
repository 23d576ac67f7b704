using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus.Executions;

/// <summary>What a server tells of its tasks, over HTTP.</summary>
internal sealed class OctopusTaskReads(ApiClient client, ServerLinks links, string? spaceId) : ITaskReads
{
    private const string Tasks = "Tasks";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TaskResource>> GetLiveAsync(string? projectId, string? environmentId, string? tenantId, CancellationToken cancellationToken)
    {
        var link = links.Expand(
            Tasks,
            ("active", ["true"]),
            ("project", One(projectId)),
            ("environment", One(environmentId)),
            ("tenant", One(tenantId)),
            ("states", [TaskStates.Queued, TaskStates.Executing, TaskStates.Cancelling]),
            ("spaces", One(spaceId)),
            ("includeSystem", ["false"]),
            ("take", [PagedList.PageSizeText]));
        var tasks = await PagedList.ReadAsync<TaskResource>(client, link, "the tasks of the space", task => task.Id, cancellationToken).ConfigureAwait(false);
        return [.. tasks.Where(task => !TaskStates.IsOver(task.State))];
    }

    /// <inheritdoc/>
    public async Task<TaskResource?> FindAsync(string taskId, CancellationToken cancellationToken) =>
        await client.FindAsync<TaskResource>(links.Expand(Tasks, ("id", [taskId])), "task " + taskId, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<TaskDetailsResource> GetDetailsAsync(TaskResource task, CancellationToken cancellationToken) =>
        client.GetAsync<TaskDetailsResource>(DetailsOf(task), "the log of " + task.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<TaskDetailsResource> PollDetailsAsync(TaskResource task, CancellationToken cancellationToken) =>
        client.GetOnceAsync<TaskDetailsResource>(DetailsOf(task), "the log of " + task.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TaskResource>> GetQueuedBehindAsync(TaskResource task, CancellationToken cancellationToken) =>
        PagedList.ReadAsync<TaskResource>(
            client, UriTemplate.Expand(LinkOf(task, "QueuedBehind", "/queued-behind{?skip}")), "the tasks that " + task.Id + " is queued behind", one => one.Id, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<InterruptionResource>> GetPendingInterruptionsAsync(string taskId, CancellationToken cancellationToken)
    {
        var link = links.Expand("Interruptions", ("regarding", [taskId]), ("pendingOnly", ["true"]), ("take", [PagedList.PageSizeText]));
        var all = await PagedList.ReadAsync<InterruptionResource>(client, link, "the interruptions of " + taskId, one => one.Id, cancellationToken).ConfigureAwait(false);
        return [.. all.Where(one => one.IsPending)];
    }

    /// <inheritdoc/>
    public async Task<ServerNodesResource> GetNodesAsync(CancellationToken cancellationToken)
    {
        // The root names the list of nodes under one of these names, depending on its age; its summary lies below it (octopus-api 2.8).
        var nodes = UriTemplate.Expand(links.Find("OctopusServerNodes") ?? links.Find("ServerNodes") ?? "~/api/octopusservernodes");
        var summary = links.Find("OctopusServerClusterSummary") ?? nodes.TrimEnd('/') + "/summary";
        return await client.GetAsync<ServerNodesResource>(UriTemplate.Expand(summary), "the nodes of the server", cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetTeamNamesAsync(IReadOnlyCollection<string> teamIds, CancellationToken cancellationToken)
    {
        if (teamIds.Count == 0)
            return [];
        try
        {
            var link = links.Expand("Teams", ("ids", teamIds), ("spaces", One(spaceId)), ("includeSystem", ["true"]), ("take", [PagedList.PageSizeText]));
            var teams = await PagedList.ReadAsync<NamedResource>(client, link, "the teams of the server", team => team.Id, cancellationToken).ConfigureAwait(false);
            return [.. teamIds.Select(id => teams.FirstOrDefault(team => string.Equals(team.Id, id, StringComparison.OrdinalIgnoreCase))?.Name ?? id)];
        }
        catch (CoordinationException)
        {
            // Without the permission TeamView, or without a link, the ids say at least that somebody is responsible.
            return [.. teamIds];
        }
    }

    /// <inheritdoc/>
    public async Task<string> GetUserNameAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            var user = await client.FindAsync<UserResource>(links.Expand("Users", ("id", [userId])), "user " + userId, cancellationToken).ConfigureAwait(false);
            return user is null ? userId : string.IsNullOrEmpty(user.DisplayName) ? user.Username : user.DisplayName!;
        }
        catch (CoordinationException)
        {
            // Without the permission UserView: the id says at least that it is somebody.
            return userId;
        }
    }

    private static string[]? One(string? id) => id is null ? null : [id];

    private string DetailsOf(TaskResource task) =>
        UriTemplate.Expand(LinkOf(task, "Details", "/details{?verbose,tail}"), ("verbose", ["false"]), ("tail", ["1"]));

    private string LinkOf(TaskResource task, string name, string path) =>
        task.Links.TryGetValue(name, out var link) ? link : links.Expand(Tasks, ("id", [task.Id])) + path;
}
