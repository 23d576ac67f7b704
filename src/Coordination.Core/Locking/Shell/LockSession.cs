using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Folding;

namespace Coordination.Core.Locking;

/// <summary>The loop of one contender: a fact comes in, is applied, what it asks for is decided and carried out.</summary>
internal sealed class LockSession : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Mailbox<Func<DateTimeOffset, LockFact>> _mailbox;
    private readonly LockEffects _effects;
    private readonly WakeTimer _timer;
    private readonly TaskCompletionSource<Contender> _entered = new();
    private readonly TaskCompletionSource<Contender> _end = new();
    private bool _isLooking;
    private int _stopped;

    /// <summary>Makes a session that has not begun.</summary>
    /// <param name="environment">What it works with.</param>
    /// <param name="name">The lock.</param>
    /// <param name="contender">Who wants it.</param>
    public LockSession(LockEnvironment environment, ClaimName name, Contender contender)
    {
        _time = environment.Time;
        Name = name;
        State = contender;
        _mailbox = new Mailbox<Func<DateTimeOffset, LockFact>>(Handle);
        _effects = new LockEffects(environment, name, Post, Refuse, Break);
        _timer = new WakeTimer(environment.Time, () => Post(at => new Waited(at)));
    }

    /// <summary>The lock.</summary>
    public ClaimName Name { get; }

    /// <summary>All that the contender knows.</summary>
    public Contender State { get; private set; }

    /// <summary>How the server showed the tasks of those before it.</summary>
    public IReadOnlyDictionary<string, TaskSight> Sights => _effects.Sights;

    /// <summary>Whether the user may not delete records.</summary>
    public bool CannotDelete => _effects.CannotDelete;

    /// <summary>The contender when it holds the lock, or when it ended without.</summary>
    /// <exception cref="CoordinationException">The server refuses what must be asked of it.</exception>
    public Task<Contender> Entered => _entered.Task;

    /// <summary>The contender when it has nothing more to do with the lock.</summary>
    public Task<Contender> End => _end.Task;

    /// <summary>Is called after each fact.</summary>
    public Action<LockSession>? Changed { get; set; }

    /// <summary>Begins to want the lock.</summary>
    /// <param name="earlier">Holds that earlier steps of the same task took.</param>
    public void Begin(IReadOnlyCollection<string> earlier) => Post(at => new StepsOver(at, earlier));

    /// <summary>Gives the lock back, or the place in its queue.</summary>
    public void Leave() => Post(at => new LeaveWanted(at));

    /// <summary>Does nothing more. What is on the server stays there: a hold lives on with its task.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
            return;
        _timer.Dispose();
        _effects.Dispose();
    }

    private void Post(Func<DateTimeOffset, LockFact> fact) => _mailbox.Post(fact);

    private void Handle(Func<DateTimeOffset, LockFact> fact)
    {
        if (Volatile.Read(ref _stopped) != 0 || _end.Task.IsCompleted)
            return;
        try
        {
            Advance(fact(_time.GetLocalNow()));
        }
#pragma warning disable CA1031 // It is not swallowed: the session ends with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Break(exception);
        }
    }

    private void Advance(LockFact fact)
    {
        if (fact is Looked or LookFailed)
            _isLooking = false;
        State = State.Apply(fact);
        Carry(LockDecider.Decide(State));
        Changed?.Invoke(this);
        if (State.Phase == LockPhase.Holding || State.IsEnded)
            _entered.TrySetResult(State);
        if (State.IsEnded)
            _end.TrySetResult(State);
    }

    private void Carry(LockStep step)
    {
        if (step.Write is { } write)
        {
            State = State.Apply(new WriteSent(_time.GetLocalNow(), write));
            _effects.Write(State, step);
        }
        else if (step.Look && !_isLooking)
        {
            _isLooking = true;
            _effects.Look(State, step.Tasks);
        }

        var next = LockDecider.Earliest(step.Again ?? DateTimeOffset.MaxValue, State);
        _timer.Set(next == DateTimeOffset.MaxValue ? null : next);
    }

    /// <summary>Ends a contender that only wants the lock; one that holds it goes on, for the server may allow again what it allowed before.</summary>
    private void Refuse(Failure failure)
    {
        if (State.Phase == LockPhase.Holding)
            return;
        _entered.TrySetException(new CoordinationException(failure));
        _end.TrySetException(new CoordinationException(failure));
        _ = _end.Task.Exception;
    }

    /// <summary>A fault of our own ends the session with itself.</summary>
    private void Break(Exception exception)
    {
        _entered.TrySetException(exception);
        _end.TrySetException(exception);
    }
}
