using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus;

namespace Coordination.Core.Waiting.Watching;

/// <summary>The spaces through which tasks are watched. Whoever uses it guards it.</summary>
internal sealed class WatchedSpaces
{
    private readonly List<WatchedSpace> _spaces = [];

    /// <summary>When the first task is to be asked for; null where none is watched.</summary>
    public DateTimeOffset? Due => _spaces.Min(watched => watched.Due);

    /// <summary>How many requests it takes to ask for all.</summary>
    public int Requests => _spaces.Sum(watched => watched.Requests);

    /// <summary>All who watch.</summary>
    public IReadOnlyList<ITaskSubscriber> Subscribers => [.. _spaces.SelectMany(watched => watched.Subscribers).Distinct()];

    /// <summary>The tasks whose logs are being read, too.</summary>
    public HashSet<string> LogsRead { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A space of which a task is due; null where there is none.</summary>
    public WatchedSpace? FindDue(DateTimeOffset now) => _spaces.Find(watched => watched.Due <= now);

    /// <summary>A task, through whatever spaces it is watched.</summary>
    public IReadOnlyList<WatchedTask> FindTask(string taskId)
    {
        var found = new List<WatchedTask>();
        foreach (var watched in _spaces)
        {
            if (watched.Tasks.TryGetValue(taskId, out var task))
                found.Add(task);
        }

        return found;
    }

    /// <summary>A task, as it is watched or is from now on.</summary>
    public WatchedTask GetTask(IOctopusSpace space, string taskId, DateTimeOffset now)
    {
        var watched = _spaces.Find(other => ReferenceEquals(other.Space, space));
        if (watched is null)
            _spaces.Add(watched = new WatchedSpace(space));
        if (!watched.Tasks.TryGetValue(taskId, out var task))
            watched.Tasks.Add(taskId, task = new WatchedTask(space, taskId, now, watched.Tasks.Count));
        return task;
    }

    /// <summary>Nobody watches a task any more.</summary>
    public void Remove(WatchedTask task)
    {
        var watched = _spaces.Find(other => ReferenceEquals(other.Space, task.Space));
        if (watched?.Tasks.Remove(task.TaskId) == true && watched.Tasks.Count == 0)
            _spaces.Remove(watched);
    }

    public void Clear() => _spaces.Clear();
}
