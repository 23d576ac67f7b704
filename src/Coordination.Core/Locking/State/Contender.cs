using System;
using System.Collections.Generic;

namespace Coordination.Core.Locking;

/// <summary>All that one contender knows: its facts, folded. A value; <see cref="Apply"/> makes the next one.</summary>
/// <param name="Request">What it wants.</param>
/// <param name="Settings">The protocol's durations.</param>
/// <param name="Base">What makes a token of a number, should this contender make the lock's first change.</param>
internal sealed record Contender(LockRequest Request, LockSettings Settings, long Base)
{
    /// <summary>Whether it does not wait when the lock is not free.</summary>
    public bool NoWait { get; init; }

    /// <summary>Holds around this contender that it does not pass: waiting for them would never end.</summary>
    public IReadOnlyCollection<string> Within { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public LockPhase Phase { get; init; }

    /// <summary>How it ends, or ended; known from the moment of leaving.</summary>
    public LockEnding Ending { get; init; }

    /// <summary>Who or what took its hold away, where a record tells.</summary>
    public LockDeparture? Departure { get; init; }

    /// <summary>Its token, once it held the lock; 0 before.</summary>
    public long Token { get; init; }

    /// <summary>The time of the latest fact.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The newest state that it saw; null before the first.</summary>
    public LockView? View { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset Looked { get; init; }

    /// <summary>When the next look is due; null while the view suffices.</summary>
    public DateTimeOffset? LookAt { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The highest number that an answer proved to exist.</summary>
    public long Proven { get; init; }

    /// <summary>Since when lists show less than is proven; null where they do not.</summary>
    public DateTimeOffset? HiddenSince { get; init; }

    /// <summary>The change on its way; null for none.</summary>
    public LockWrite? InFlight { get; init; }

    /// <summary>The highest number of a change with this contender in it whose answer was lost; 0 for none.</summary>
    public long Doubt { get; init; }

    /// <summary>The first place that it saw itself at; 0 before. Being dropped and queued anew does not make it a newer one.</summary>
    public long FirstPlace { get; init; }

    /// <summary>Tasks that ended, and since when that is seen.</summary>
    public FirstSights Tasks { get; init; } = FirstSights.None;

    /// <summary>Beats of leases, and since when they are seen.</summary>
    public FirstSights Beats { get; init; } = FirstSights.None;

    /// <summary>Waiters whose turn it is, and since when that is seen.</summary>
    public FirstSights Turns { get; init; } = FirstSights.None;

    /// <summary>Holds of its own task whose step is over.</summary>
    public IReadOnlyCollection<string> Over { get; init; } = [];

    /// <summary>For each number at which it sent a beat of its own: when it first did.</summary>
    public FirstSights BeatsSent { get; init; } = FirstSights.None;

    /// <summary>Until when its lease is proven; the end of time with a task.</summary>
    public DateTimeOffset LeaseUntil { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>What it is called in documents.</summary>
    public string Nonce => Request.Nonce;

    /// <summary>Whether nothing remains to be done.</summary>
    public bool IsEnded => Phase == LockPhase.Ended;

    /// <summary>What it knows after one more fact.</summary>
    public Contender Apply(LockFact fact)
    {
        var now = this with { Now = fact.At > Now ? fact.At : Now };
        var next = fact switch
        {
            Looked looked => LookFacts.Apply(now, looked.View),
            LookFailed => now with { LookAt = now.Now + Settings.AfterFault },
            WriteSent sent => WriteFacts.Sent(now, sent.Write),
            WriteAnswered answered => WriteFacts.Answered(now, answered.Hint),
            TasksSeen seen => TaskFacts.Apply(now, seen.Tasks),
            StepsOver over => now with { Over = over.Nonces },
            LeaveWanted => now.Leave(LockEnding.Left),
            Waited => now,
            _ => throw new InvalidOperationException("A contender does not know the fact " + fact.GetType().Name + "."),
        };
        return next.Phase switch
        {
            LockPhase.Holding when next.Now >= next.LeaseUntil => next.Leave(LockEnding.Lost),
            LockPhase.Wanting when next.View is not null && next.LookAt is null && next.InFlight is null && WantingRules.Hopeless(next) is { } ending => next.Leave(ending),
            _ => next,
        };
    }

    /// <summary>Begins to leave; over at once where a fresh view shows that it is nowhere, and it can come in nowhere.</summary>
    public Contender Leave(LockEnding ending)
    {
        if (Phase is LockPhase.Leaving or LockPhase.Ended)
            return this;
        var isNowhere = InFlight is null && Doubt == 0 && (View is null || (LookAt is null && !View.State.Names(Nonce)));
        return this with { Phase = isNowhere ? LockPhase.Ended : LockPhase.Leaving, Ending = ending };
    }

    /// <summary>Ends.</summary>
    public Contender End() => this with { Phase = LockPhase.Ended };
}
