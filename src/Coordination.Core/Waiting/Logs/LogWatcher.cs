using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Waiting.Logs;

/// <summary>
/// The one that reads the logs of tasks, for all that wait for a step in this process with one key. A log costs a request of its own,
/// so they are read one after the other, within the budget that all share, and only while somebody waits.
/// </summary>
internal sealed class LogWatcher
{
    private readonly object _gate = new();
    private readonly TaskWatcher _tasks;
    private readonly TimeProvider _time;
    private readonly WatchedLogs _logs = new();
    private readonly DueLoop _loop;

    /// <summary>Makes a watcher that reads nothing yet.</summary>
    /// <param name="tasks">Is told how tasks stand, which their logs show as well, and says what may be spent.</param>
    /// <param name="time">The clock.</param>
    public LogWatcher(TaskWatcher tasks, TimeProvider time)
    {
        _tasks = tasks;
        _time = time;
        _loop = new DueLoop(_gate, time, () => _logs.Due, ReadNextAsync, Break);
    }

    /// <summary>Watches the log of a task until what is returned is disposed.</summary>
    /// <param name="reads">Whom to ask.</param>
    /// <param name="task">Which task.</param>
    /// <param name="subscriber">Who is told.</param>
    public ILogWatch Watch(ITaskReads reads, TaskResource task, ILogSubscriber subscriber)
    {
        WatchedLog log;
        lock (_gate)
        {
            log = _logs.Get(reads, task, _time.GetUtcNow());
            log.Subscribers.Add(subscriber, Outlook.Pending);
            log.Hurry(_time.GetUtcNow());
            _tasks.ReadsLog(task.Id, isRead: true);
            _loop.Schedule();
        }

        return new LogWatch(this, log, subscriber);
    }

    /// <summary>The state of a task changed, so that its log is worth reading at once.</summary>
    public void Hurry(string taskId)
    {
        lock (_gate)
        {
            _logs.Find(taskId)?.Hurry(_time.GetUtcNow());
            _loop.Schedule();
        }
    }

    private void Expect(WatchedLog log, ILogSubscriber subscriber, StepForecast? forecast)
    {
        lock (_gate)
        {
            var outlook = new Outlook(IsPending: false, forecast);
            if (!log.Subscribers.TryGetValue(subscriber, out var before) || before == outlook)
                return;
            log.Subscribers[subscriber] = outlook;
            _loop.Schedule();
        }
    }

    private void Unwatch(WatchedLog log, ILogSubscriber subscriber)
    {
        CancellationTokenSource? idle = null;
        lock (_gate)
        {
            if (!log.Subscribers.Remove(subscriber))
                return;
            if (log.Subscribers.Count == 0)
            {
                _logs.Remove(log);
                _tasks.ReadsLog(log.Task.Id, isRead: false);
            }

            idle = _loop.Schedule();
        }

        idle?.Cancel();
    }

    private async Task ReadNextAsync(CancellationToken cancellationToken)
    {
        await _tasks.Budget.TakeAsync(RequestPurpose.Poll, cancellationToken).ConfigureAwait(false);

        // Chosen only now: which log is the most urgent may have changed while this waited for its turn.
        WatchedLog? log;
        lock (_gate)
            log = _logs.Take(_time.GetUtcNow());
        if (log is not null)
            await ReadAsync(log, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadAsync(WatchedLog log, CancellationToken cancellationToken)
    {
        var asked = _time.GetUtcNow();
        try
        {
            var details = await log.Reads.PollDetailsAsync(log.Task, cancellationToken).ConfigureAwait(false);
            Tell(log, () => Note(log, log.Subscribers.Count > 0, () => log.Saw(details, asked)), subscriber => subscriber.LogSeen(details));
            _tasks.LogShowed(details.Task, asked);
        }
        catch (CoordinationException exception)
        {
            Tell(log, () => Note(log, isRead: false, () => log.Failed(_time.GetUtcNow())), subscriber => subscriber.LogFailed(exception.Failures[0]));
        }
    }

    /// <summary>A log that is not shown does not stand for its task. Called with the gate held.</summary>
    private void Note(WatchedLog log, bool isRead, Action note)
    {
        note();
        _tasks.ReadsLog(log.Task.Id, isRead);
    }

    private void Tell(WatchedLog log, Action note, Action<ILogSubscriber> tell)
    {
        List<ILogSubscriber> subscribers;
        lock (_gate)
        {
            note();
            subscribers = [.. log.Subscribers.Keys];
        }

        subscribers.ForEach(tell);
    }

    private void Break(Exception exception)
    {
        List<ILogSubscriber> subscribers;
        lock (_gate)
        {
            subscribers = [.. _logs.Subscribers];
            _logs.Clear();
        }

        subscribers.ForEach(subscriber => subscriber.Broken(exception));
    }

    private sealed class LogWatch(LogWatcher watcher, WatchedLog log, ILogSubscriber subscriber) : ILogWatch
    {
        public void Expect(StepForecast? forecast) => watcher.Expect(log, subscriber, forecast);

        public void Dispose() => watcher.Unwatch(log, subscriber);
    }
}
