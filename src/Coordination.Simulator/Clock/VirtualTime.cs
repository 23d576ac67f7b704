using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Simulator.Clock;

/// <summary>
/// A clock that stands still until it is told to move. Its timers fire inline, on the thread that moves the clock, in order of
/// due time and, where two are due together, in order of creation (of the timer, or of its last change).
/// </summary>
/// <remarks>May be read, and timers may be made, from several threads; only one thread at a time should move it.</remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly object _gate = new();
    private readonly SortedSet<ScheduledTimer<DateTimeOffset>> _timers = new(ScheduledTimer<DateTimeOffset>.ByDueTime);
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _sequence;

    /// <summary>Makes a clock that shows <paramref name="start"/>.</summary>
    public VirtualTime(DateTimeOffset start)
    {
        _start = start.ToUniversalTime();
        _now = _start;
    }

    /// <summary>The zone is UTC, on every machine.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>10,000,000: a time stamp counts ticks of 100 ns since the start.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers are waiting to fire.</summary>
    public int PendingTimers
    {
        get
        {
            lock (_gate) return _timers.Count;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_gate) return (_now - _start).Ticks;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ScheduledTimer<DateTimeOffset>(Schedule, callback ?? throw new ArgumentNullException(nameof(callback)), state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Jumps to the timer that is due next and runs its callback; the clock never goes back.</summary>
    /// <returns>False where no timer was left.</returns>
    public bool AdvanceToNextTimer() => FireNext(DateTimeOffset.MaxValue);

    /// <summary>Fires all timers that are due within <paramref name="span"/>, those included that arise on the way, then stands at its end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public void AdvanceBy(TimeSpan span)
    {
        if (span < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(span), span, "Time does not go back.");
        var end = GetUtcNow() + span;
        while (FireNext(end))
        {
            // Every callback may have made timers that are due before the end.
        }

        lock (_gate)
        {
            if (_now < end) _now = end;
        }
    }

    /// <summary>Starts work and moves the clock from timer to timer until it is done.</summary>
    /// <exception cref="InvalidOperationException">No timer is left and the work is not done: it waits for something that will never come.</exception>
    public T Run<T>(Func<Task<T>> work)
    {
        using (Inline.Enter())
        {
            var task = (work ?? throw new ArgumentNullException(nameof(work)))();
            FireUntilCompleted(task);
            return Inline.ResultOf(task);
        }
    }

    /// <summary>Moves the clock from timer to timer until <paramref name="task"/> is complete; throws what it failed with.</summary>
    /// <exception cref="InvalidOperationException">No timer is left and the task is not complete: it waits for something that will never come.</exception>
    public void RunUntilCompleted(Task task)
    {
        using (Inline.Enter())
        {
            FireUntilCompleted(task ?? throw new ArgumentNullException(nameof(task)));
            Inline.Observe(task);
        }
    }

    private void Schedule(ScheduledTimer<DateTimeOffset> timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            timer.Due = _now + dueTime;
            timer.Sequence = ++_sequence;
            _timers.Add(timer);
        }
    }

    private void FireUntilCompleted(Task task)
    {
        while (!task.IsCompleted)
        {
            if (AdvanceToNextTimer()) continue;
            throw new InvalidOperationException(
                $"At {GetUtcNow():O} nothing is left that could happen, and the work is not done: it waits for something that no timer will bring (a deadlock, or a wait on real time).");
        }
    }

    private bool FireNext(DateTimeOffset end)
    {
        ScheduledTimer<DateTimeOffset>? next;
        lock (_gate)
        {
            next = _timers.Min;
            if (next is null || next.Due > end) return false;
            _timers.Remove(next);
            if (_now < next.Due) _now = next.Due;
            if (next.Period > TimeSpan.Zero)
            {
                next.Due += next.Period;
                next.Sequence = ++_sequence;
                _timers.Add(next);
            }
        }

        using (Inline.Enter()) next.Fire();
        return true;
    }
}
