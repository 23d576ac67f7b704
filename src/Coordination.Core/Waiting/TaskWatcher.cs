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
    private readonly ITimer _timer;
    private CancellationTokenSource? _polling;

    /// <summary>Makes a watcher that asks nothing yet.</summary>
    public TaskWatcher(RequestBudget budget, TimeProvider time)
    {
        Budget = budget;
        _time = time;
        _timer = time.CreateTimer(static self => _ = ((TaskWatcher)self!).PollAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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
        CancellationTokenSource? idle = null;
        lock (_gate)
        {
            if (!task.Subscribers.Remove(subscriber) || task.Subscribers.Count > 0)
                return;
            var watched = _spaces.Find(other => ReferenceEquals(other.Space, task.Space));
            if (watched?.Tasks.Remove(task.TaskId) == true && watched.Tasks.Count == 0)
                _spaces.Remove(watched);
            if (_spaces.Count == 0)
                idle = _polling;
            Schedule();
        }

        idle?.Cancel();
    }

    /// <summary>Sets the timer to when the first task is due. Called with the gate held.</summary>
    private void Schedule()
    {
        Budget.SetRequestsPerRound(_spaces.Sum(watched => watched.Requests));
        if (_polling is not null)
            return;
        var due = _spaces.Min(watched => watched.Due);
        if (due is null)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var wait = due.Value - _time.GetUtcNow();
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks for all that is due. Never fails: what goes wrong is told to those who watch.</summary>
    private async Task PollAsync()
    {
        // Not disposed: whoever stops watching last may cancel it at any moment, and without a timer it holds nothing.
        var polling = new CancellationTokenSource();
        lock (_gate)
        {
            if (_polling is not null)
                return;
            _polling = polling;
        }

        try
        {
            while (NextDue() is { } watched)
            {
                await Budget.TakeAsync(RequestPurpose.Poll, polling.Token).ConfigureAwait(false);
                await AskAsync(watched, polling.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (polling.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
#pragma warning disable CA1031 // It is not swallowed: every run that watches ends with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Break(exception);
        }
        finally
        {
            lock (_gate)
            {
                _polling = null;
                Schedule();
            }
        }
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
            var answer = await watched.Space.GetTasksAsync([.. batch.Select(task => task.TaskId)], cancellationToken).ConfigureAwait(false);
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

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
