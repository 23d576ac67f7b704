using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus;

namespace Coordination.Core.Waiting.Watching;

/// <summary>The tasks that are watched through one space.</summary>
internal sealed class WatchedSpace(IOctopusSpace space)
{
    /// <summary>How many tasks the server tells of in one request.</summary>
    public const int TasksPerRequest = 300;

    private int _failures;

    public IOctopusSpace Space { get; } = space;

    public Dictionary<string, WatchedTask> Tasks { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Since when requests have failed; null when the last one was answered.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>When the first of its tasks is to be asked for.</summary>
    public DateTimeOffset? Due => Tasks.Count == 0 ? null : Tasks.Values.Min(task => task.Due);

    /// <summary>How many requests it takes to ask for all.</summary>
    public int Requests => (Tasks.Count + TasksPerRequest - 1) / TasksPerRequest;

    /// <summary>All who watch one of its tasks.</summary>
    public IReadOnlyList<ITaskSubscriber> Subscribers => [.. Tasks.Values.SelectMany(task => task.Subscribers).Distinct()];

    /// <summary>Whom to ask for in the next request: those that are due, and with them as many others as there is room for.</summary>
    public IReadOnlyList<WatchedTask> NextBatch() =>
        Tasks.Count <= TasksPerRequest ? [.. Tasks.Values] : [.. Tasks.Values.OrderBy(task => task.Due).Take(TasksPerRequest)];

    public void Answered()
    {
        FailingSince = null;
        _failures = 0;
    }

    /// <summary>A request failed.</summary>
    /// <param name="asked">When it was sent; it may have been repeated for minutes since, and its failure is as old as that.</param>
    /// <param name="now">The time.</param>
    public void Failed(DateTimeOffset asked, DateTimeOffset now)
    {
        FailingSince ??= asked;
        _failures++;
        var backOff = TimeSpan.FromSeconds(Math.Min(30, Math.Pow(2, Math.Min(_failures, 10))));
        foreach (var task in Tasks.Values)
            task.Postpone(now + backOff);
    }
}
