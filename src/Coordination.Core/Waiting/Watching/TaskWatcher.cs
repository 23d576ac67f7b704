using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Requests;

namespace Coordination.Core.Waiting.Watching;

/// <summary>
/// The one that asks a server how tasks stand, for all runs of a process that use the same server and key. It asks for many tasks in one request,
/// as often as the most urgent of them needs it, and not at all while nobody watches.
/// </summary>
internal sealed class TaskWatcher
{
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly WatchedSpaces _spaces = new();
    private readonly TaskNews _news;
    private readonly DueLoop _loop;

    /// <summary>Makes a watcher that asks nothing yet.</summary>
    public TaskWatcher(RequestBudget budget, TimeProvider time)
    {
        Budget = budget;
        _news = new TaskNews(_gate, _spaces, time);
        _time = time;
        _loop = new DueLoop(_gate, time, () => _spaces.Due, PollAsync, exception => _news.Broke(exception));
    }

    /// <summary>What it may spend.</summary>
    public RequestBudget Budget { get; }

    /// <summary>Watches a task until what is returned is disposed.</summary>
    /// <param name="space">Whom to ask. Tasks watched through the same object share requests.</param>
    /// <param name="taskId">Which task.</param>
    /// <param name="usual">How long such a task usually runs; null where that is not known.</param>
    /// <param name="subscriber">Who is told.</param>
    public IDisposable Watch(IOctopusSpace space, string taskId, TimeSpan? usual, ITaskSubscriber subscriber)
    {
        WatchedTask task;
        lock (_gate)
        {
            task = _spaces.GetTask(space, taskId, _time.GetUtcNow());
            task.Usual ??= usual;
            task.Subscribers.Add(subscriber);
            Schedule();
        }

        return new Subscription(() => Unwatch(task, subscriber));
    }

    /// <summary>Says whether the log of a task is being read: as long as it is, the task itself is asked for seldom.</summary>
    public void ReadsLog(string taskId, bool isRead)
    {
        lock (_gate)
        {
            if (isRead)
                _spaces.LogsRead.Add(taskId);
            else
                _spaces.LogsRead.Remove(taskId);
            foreach (var task in _spaces.FindTask(taskId))
                task.Schedule(_time.GetUtcNow(), isRead);
            Schedule();
        }
    }

    /// <summary>The log of a task was read, which shows the task as well: whoever watches it is told, and it need not be asked for so soon.</summary>
    /// <param name="shown">The task.</param>
    /// <param name="asked">When the request was sent.</param>
    public void LogShowed(TaskResource shown, DateTimeOffset asked)
    {
        _news.LogShowed(shown, asked);
        lock (_gate)
            Schedule();
    }

    private void Unwatch(WatchedTask task, ITaskSubscriber subscriber)
    {
        CancellationTokenSource? idle;
        lock (_gate)
        {
            if (!task.Subscribers.Remove(subscriber) || task.Subscribers.Count > 0)
                return;
            _spaces.Remove(task);
            idle = Schedule();
        }

        idle?.Cancel();
    }

    /// <summary>What is due has changed. Called with the gate held.</summary>
    private CancellationTokenSource? Schedule()
    {
        Budget.SetRequestsPerRound(_spaces.Requests);
        return _loop.Schedule();
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        await Budget.TakeAsync(RequestPurpose.Poll, cancellationToken).ConfigureAwait(false);
        WatchedSpace? watched;
        lock (_gate)
            watched = _spaces.FindDue(_time.GetUtcNow());
        if (watched is not null)
            await AskAsync(watched, cancellationToken).ConfigureAwait(false);
    }

    private async Task AskAsync(WatchedSpace watched, CancellationToken cancellationToken)
    {
        IReadOnlyList<WatchedTask> batch;
        lock (_gate)
            batch = watched.NextBatch();
        if (batch.Count == 0)
            return;

        var asked = _time.GetUtcNow();
        try
        {
            var answer = await watched.Space.PollTasksAsync([.. batch.Select(task => task.TaskId)], cancellationToken).ConfigureAwait(false);
            _news.Answered(watched, batch, answer, asked);
        }
        catch (CoordinationException exception)
        {
            _news.Failed(watched, exception.Failures[0], asked);
        }
    }
}
