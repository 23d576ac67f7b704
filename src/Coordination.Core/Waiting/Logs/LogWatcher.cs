using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Logs;

/// <summary>
/// The one that reads the logs of tasks, for all that wait for a step in this process with one key. A log costs a request of its own,
/// so they are read one after the other, whichever has been due longest, within the budget that all share, and only while somebody waits.
/// </summary>
internal sealed class LogWatcher
{
    private readonly object _gate = new();
    private readonly RequestBudget _budget;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, WatchedLog> _logs = new(StringComparer.OrdinalIgnoreCase);
    private readonly ITimer _timer;
    private CancellationTokenSource? _reading;

    /// <summary>Makes a watcher that reads nothing yet.</summary>
    public LogWatcher(RequestBudget budget, TimeProvider time)
    {
        _budget = budget;
        _time = time;
        _timer = time.CreateTimer(static self => _ = ((LogWatcher)self!).ReadAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Watches the log of a task until what is returned is disposed.</summary>
    /// <param name="reads">Whom to ask.</param>
    /// <param name="task">Which task.</param>
    /// <param name="expected">When what is waited for is expected, and how long the way to it usually takes; null without history.</param>
    /// <param name="subscriber">Who is told.</param>
    public IDisposable Watch(ITaskReads reads, TaskResource task, (DateTimeOffset At, TimeSpan Usual)? expected, ILogSubscriber subscriber)
    {
        WatchedLog? log;
        lock (_gate)
        {
            if (!_logs.TryGetValue(task.Id, out log))
                _logs.Add(task.Id, log = new WatchedLog(reads, task, _time.GetUtcNow()));
            log.Subscribers.Add(subscriber);
            if (expected is { } other && !(log.Expected?.At <= other.At))
                log.Expected = other;
            log.Hurry(_time.GetUtcNow());
            Schedule();
        }

        return new Subscription(() => Unwatch(log, subscriber));
    }

    /// <summary>The state of a task changed, so that its log is worth reading at once.</summary>
    public void Hurry(string taskId)
    {
        lock (_gate)
        {
            if (_logs.TryGetValue(taskId, out var log))
                log.Hurry(_time.GetUtcNow());
            Schedule();
        }
    }

    private void Unwatch(WatchedLog log, ILogSubscriber subscriber)
    {
        CancellationTokenSource? idle = null;
        lock (_gate)
        {
            if (!log.Subscribers.Remove(subscriber) || log.Subscribers.Count > 0)
                return;
            _logs.Remove(log.Task.Id);
            if (_logs.Count == 0)
                idle = _reading;
            Schedule();
        }

        idle?.Cancel();
    }

    /// <summary>Sets the timer to when the first log is due. Called with the gate held.</summary>
    private void Schedule()
    {
        if (_reading is not null)
            return;
        var wait = _logs.Count == 0 ? Timeout.InfiniteTimeSpan : _logs.Values.Min(log => log.Due) - _time.GetUtcNow();
        _timer.Change(_logs.Count > 0 && wait < TimeSpan.Zero ? TimeSpan.Zero : wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Reads all that is due. Never fails: what goes wrong is told to those who watch.</summary>
    private async Task ReadAsync()
    {
        // Not disposed: whoever stops watching last may cancel it at any moment, and without a timer it holds nothing.
        var reading = new CancellationTokenSource();
        lock (_gate)
        {
            if (_reading is not null)
                return;
            _reading = reading;
        }

        try
        {
            while (NextDue() is not null)
            {
                await _budget.TakeAsync(RequestPurpose.Poll, reading.Token).ConfigureAwait(false);

                // Chosen only now: which log is the most urgent may have changed while this waited for its turn.
                if (NextDue() is { } log)
                    await ReadAsync(log, reading.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (reading.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
#pragma warning disable CA1031 // It is not swallowed: everything that watches ends with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Break(exception);
        }
        finally
        {
            lock (_gate)
            {
                _reading = null;
                Schedule();
            }
        }
    }

    private WatchedLog? NextDue()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            WatchedLog? first = null;
            foreach (var log in _logs.Values)
            {
                if (log.Due <= now && (first is null || log.Due < first.Due))
                    first = log;
            }

            return first;
        }
    }

    private async Task ReadAsync(WatchedLog log, CancellationToken cancellationToken)
    {
        try
        {
            var details = await log.Reads.GetDetailsAsync(log.Task, cancellationToken).ConfigureAwait(false);
            Tell(log, () => log.Saw(details, _time.GetUtcNow(), _logs.Count), subscriber => subscriber.LogSeen(details));
        }
        catch (CoordinationException exception)
        {
            Tell(log, () => log.Failed(_time.GetUtcNow()), subscriber => subscriber.LogFailed(exception.Failures[0]));
        }
    }

    private void Tell(WatchedLog log, Action note, Action<ILogSubscriber> tell)
    {
        List<ILogSubscriber> subscribers;
        lock (_gate)
        {
            note();
            subscribers = [.. log.Subscribers];
        }

        subscribers.ForEach(tell);
    }

    private void Break(Exception exception)
    {
        List<ILogSubscriber> subscribers;
        lock (_gate)
        {
            subscribers = [.. _logs.Values.SelectMany(log => log.Subscribers).Distinct()];
            _logs.Clear();
        }

        subscribers.ForEach(subscriber => subscriber.Broken(exception));
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
