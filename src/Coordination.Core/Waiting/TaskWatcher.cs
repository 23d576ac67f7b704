using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting;

/// <summary>
/// The one that asks a server how tasks stand, for all runs of a process that use the same server and key. It asks for many tasks in one request,
/// as often as the most urgent of them needs it, and not at all while nobody watches.
/// </summary>
internal sealed class TaskWatcher
{
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly List<WatchedSpace> _spaces = [];
    private readonly DueLoop _loop;

    /// <summary>Makes a watcher that asks nothing yet.</summary>
    public TaskWatcher(RequestBudget budget, TimeProvider time)
    {
        Budget = budget;
        _time = time;
        _loop = new DueLoop(_gate, time, () => _spaces.Min(watched => watched.Due), PollAsync, Break);
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
        WatchedTask? task;
        lock (_gate)
        {
            var watched = _spaces.Find(other => ReferenceEquals(other.Space, space));
            if (watched is null)
                _spaces.Add(watched = new WatchedSpace(space));
            if (!watched.Tasks.TryGetValue(taskId, out task))
                watched.Tasks.Add(taskId, task = new WatchedTask(space, taskId, _time.GetUtcNow()));
            task.Usual ??= usual;
            task.Subscribers.Add(subscriber);
            Schedule();
        }

        return new Subscription(() => Unwatch(task, subscriber));
    }

    private void Unwatch(WatchedTask task, ITaskSubscriber subscriber)
    {
        CancellationTokenSource? idle;
        lock (_gate)
        {
            if (!task.Subscribers.Remove(subscriber) || task.Subscribers.Count > 0)
                return;
            var watched = _spaces.Find(other => ReferenceEquals(other.Space, task.Space));
            if (watched?.Tasks.Remove(task.TaskId) == true && watched.Tasks.Count == 0)
                _spaces.Remove(watched);
            idle = Schedule();
        }

        idle?.Cancel();
    }

    /// <summary>What is due has changed. Called with the gate held.</summary>
    private CancellationTokenSource? Schedule()
    {
        Budget.SetRequestsPerRound(_spaces.Sum(watched => watched.Requests));
        return _loop.Schedule();
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        await Budget.TakeAsync(RequestPurpose.Poll, cancellationToken).ConfigureAwait(false);
        if (NextDue() is { } watched)
            await AskAsync(watched, cancellationToken).ConfigureAwait(false);
    }

    private WatchedSpace? NextDue()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            return _spaces.Find(watched => watched.Due <= now);
        }
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
            var shown = new Dictionary<string, TaskResource>(StringComparer.OrdinalIgnoreCase);
            foreach (var task in answer)
                shown[task.Id] = task;
            lock (_gate)
                watched.Answered();
            foreach (var task in batch)
            {
                if (shown.TryGetValue(task.TaskId, out var seen))
                    Tell(task, now => task.Saw(seen, asked, now), subscriber => subscriber.Seen(seen, asked));
                else
                    Tell(task, task.Missed, subscriber => subscriber.Missing(task.TaskId, asked));
            }
        }
        catch (CoordinationException exception)
        {
            DateTimeOffset since;
            List<ITaskSubscriber> subscribers;
            lock (_gate)
            {
                watched.Failed(asked, _time.GetUtcNow());
                since = watched.FailingSince!.Value;
                subscribers = [.. watched.Tasks.Values.SelectMany(task => task.Subscribers).Distinct()];
            }

            foreach (var subscriber in subscribers)
                subscriber.Failed(exception.Failures[0], since.ToOffset(_time.GetLocalNow().Offset));
        }
    }

    private void Tell(WatchedTask task, Action<DateTimeOffset> note, Action<ITaskSubscriber> tell)
    {
        List<ITaskSubscriber> subscribers;
        lock (_gate)
        {
            note(_time.GetUtcNow());
            subscribers = [.. task.Subscribers];
        }

        subscribers.ForEach(tell);
    }

    private void Break(Exception exception)
    {
        List<ITaskSubscriber> subscribers;
        lock (_gate)
        {
            subscribers = [.. _spaces.SelectMany(watched => watched.Tasks.Values).SelectMany(task => task.Subscribers).Distinct()];
            _spaces.Clear();
        }

        foreach (var subscriber in subscribers)
            subscriber.Broken(exception);
    }
}
