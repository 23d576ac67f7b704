using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>The server's tasks: how they stand, and their cancelling.</summary>
internal sealed class OctopusTasks(ApiClient client, ServerLinks links, string? spaceId)
{
    private const int MostTaskIds = 300;

    /// <summary>Ten pages of the usual 30; a server with more to show than that did not hear which tasks were meant.</summary>
    private const int MostPagesOfTasks = 10;

    /// <summary>Reads how tasks stand, those of them that the server shows.</summary>
    /// <exception cref="CoordinationException">The server does not tell.</exception>
    public Task<IReadOnlyList<TaskResource>> ReadAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken) =>
        ReadAsync(taskIds, client.GetAsync<PageResource<TaskResource>>, cancellationToken);

    /// <summary>The same for one who asks again and again: each request is sent once.</summary>
    /// <inheritdoc cref="ReadAsync(IReadOnlyCollection{string}, CancellationToken)"/>
    public Task<IReadOnlyList<TaskResource>> PollAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken) =>
        ReadAsync(taskIds, client.GetOnceAsync<PageResource<TaskResource>>, cancellationToken);

    /// <summary>Asks the server to cancel a task; one that is over already is answered as it is.</summary>
    /// <exception cref="CoordinationException">The server refuses, or does not answer.</exception>
    public async Task<TaskResource> CancelAsync(string taskId, CancellationToken cancellationToken)
    {
        var self = links.Expand("Tasks", ("id", [taskId]));
        try
        {
            var answer = await client.PostRepeatableAsync<TaskResource>(self + "/cancel", new object(), "the cancelling of " + taskId, cancellationToken).ConfigureAwait(false);
            if (answer is { Id.Length: > 0 })
                return answer;
        }
        catch (CoordinationException refused) when (string.Equals(refused.Failures[0].Id, FailureIds.ServerRefused, StringComparison.Ordinal))
        {
            // What a server says to the cancelling of a finished task is documented nowhere; finished is what we wanted.
            var task = await client.GetAsync<TaskResource>(self, "task " + taskId, cancellationToken).ConfigureAwait(false);
            if (TaskStates.IsOver(task.State))
                return task;
            throw;
        }

        return await client.GetAsync<TaskResource>(self, "task " + taskId, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<TaskResource>> ReadAsync(IReadOnlyCollection<string> taskIds, Func<string, string, CancellationToken, Task<PageResource<TaskResource>>> read, CancellationToken cancellationToken)
    {
        // Without ids the server would answer with every task that it has.
        if (taskIds.Count is 0 or > MostTaskIds)
            throw new ArgumentOutOfRangeException(nameof(taskIds), taskIds.Count, "Between 1 and 300 tasks can be asked for at once.");
        var wanted = new HashSet<string>(taskIds, StringComparer.OrdinalIgnoreCase);
        string? link = links.Expand("Tasks", ("ids", wanted), ("take", [wanted.Count.ToString(CultureInfo.InvariantCulture)]), ("spaces", spaceId is null ? null : [spaceId]), ("includeSystem", ["false"]));
        var found = new List<TaskResource>();

        // One page holds all, unless a server or its administrator allows less: what was cut off must not pass for deleted.
        for (var pages = 0; link is not null && wanted.Count > 0 && pages < MostPagesOfTasks; pages++)
        {
            var page = await read(link, "the tasks of the space", cancellationToken).ConfigureAwait(false);
            found.AddRange(page.Items.Where(task => task is not null && wanted.Remove(task.Id)));
            link = page.Items.Count > 0 && page.Links.TryGetValue("Page.Next", out var next) ? next : null;
        }

        return found;
    }
}
