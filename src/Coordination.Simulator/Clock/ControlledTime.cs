using System;
using System.Collections.Generic;
using System.Threading;

namespace Coordination.Simulator.Clock;

/// <summary>
/// A clock that follows another at a speed of its own, and can be paused, sped up, slowed down, and set forward. Its timers are due by what
/// it shows: a paused clock fires none, and a jump fires those that it passes, in their order and at their times.
/// </summary>
public sealed class ControlledTime : TimeProvider
{
    // Longer delays are no delays that a timer of the machine can hold.
    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(20);

    private readonly object _gate = new();
    private readonly object _jump = new();
    private readonly SortedSet<ScheduledTimer<TimeSpan>> _timers = new(ScheduledTimer<TimeSpan>.ByDueTime);
    private readonly TimeProvider _inner;
    private readonly DateTimeOffset _start;
    private readonly ITimer _alarm;
    private TimeSpan _reached;
    private long _since;
    private double _speed;
    private bool _isPaused;
    private bool _isJumping;
    private long _sequence;

    /// <summary>Makes a clock that starts at the other's present instant.</summary>
    /// <param name="inner">The clock that is followed.</param>
    /// <param name="speed">How many times as fast; greater than zero, 1 is the same speed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not a positive number.</exception>
    public ControlledTime(TimeProvider inner, double speed)
    {
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));
        _speed = Checked(speed);
        _start = inner.GetUtcNow();
        _since = inner.GetTimestamp();
        _alarm = inner.CreateTimer(_ => Ring(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _inner.LocalTimeZone;

    /// <summary>10,000,000: a time stamp counts ticks of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many times as fast as the other clock; greater than zero.</summary>
    public double Speed
    {
        get
        {
            lock (_gate) return _speed;
        }

        set => Change(() => _speed = Checked(value));
    }

    /// <summary>Whether it stands still.</summary>
    public bool IsPaused
    {
        get
        {
            lock (_gate) return _isPaused;
        }

        set => Change(() => _isPaused = value);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start.AddTicks(GetTimestamp());

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_gate) return Elapsed.Ticks;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ScheduledTimer<TimeSpan>(Schedule, callback ?? throw new ArgumentNullException(nameof(callback)), state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets it forward. What is due on the way happens on the way, on this thread; whether it stands still or not is as before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public void JumpBy(TimeSpan span)
    {
        if (span < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(span), span, "Time does not go back.");
        lock (_jump)
        {
            TimeSpan end = default;
            Change(() =>
            {
                end = _reached + span;
                _isJumping = true;
            });
            while (Due(end) is { } timer) timer.Fire();
            Change(() =>
            {
                _reached = end;
                _isJumping = false;
            });
        }
    }

    private void Schedule(ScheduledTimer<TimeSpan> timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan) Add(timer, Elapsed + dueTime);
            SetAlarm();
        }
    }

    private static double Checked(double speed) =>
        speed > 0 && !double.IsInfinity(speed) ? speed : throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed is a positive number.");

    private bool Stands => _isPaused || _isJumping;

    private TimeSpan Elapsed => Stands ? _reached : _reached + TimeSpan.FromTicks((long)(_inner.GetElapsedTime(_since).Ticks * _speed));

    private void Change(Action change)
    {
        lock (_gate)
        {
            _reached = Elapsed;
            _since = _inner.GetTimestamp();
            change();
            SetAlarm();
        }
    }

    private void Ring()
    {
        while (Due(TimeSpan.MaxValue) is { } timer) timer.Fire();
        lock (_gate) SetAlarm();
    }

    /// <summary>Takes the next timer that is due; on a jump, moves the clock to it where it is due before the jump's end.</summary>
    private ScheduledTimer<TimeSpan>? Due(TimeSpan jumpEnd)
    {
        lock (_gate)
        {
            if (_timers.Min is not { } next) return null;
            var isOnTheWay = _isJumping && next.Due <= jumpEnd && jumpEnd != TimeSpan.MaxValue;
            if (next.Due > Elapsed && !isOnTheWay) return null;
            if (isOnTheWay && next.Due > _reached) _reached = next.Due;
            _timers.Remove(next);
            if (next.Period > TimeSpan.Zero) Add(next, next.Due + next.Period);
            return next;
        }
    }

    private void Add(ScheduledTimer<TimeSpan> timer, TimeSpan due)
    {
        timer.Due = due;
        timer.Sequence = ++_sequence;
        _timers.Add(timer);
    }

    private void SetAlarm()
    {
        if (_timers.Min is not { } next || Stands)
        {
            _alarm.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var left = (next.Due - Elapsed).Ticks / _speed;
        var delay = left >= LongestAlarm.Ticks ? LongestAlarm : TimeSpan.FromTicks((long)Math.Max(0, Math.Ceiling(left)));
        _alarm.Change(delay, Timeout.InfiniteTimeSpan);
    }
}
