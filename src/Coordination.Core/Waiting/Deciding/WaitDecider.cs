using System;
using Coordination.Core.Folding;
using Coordination.Core.Time;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.State;

namespace Coordination.Core.Waiting.Deciding;

/// <summary>What a wait does next, given all that is known of it. Pure: the same state gives the same answer, however often it is asked.</summary>
internal static class WaitDecider
{
    /// <summary>How a server's refusal begins to name what is missing.</summary>
    private const string MissingPermission = "Missing permission: ";

    /// <summary>Decides.</summary>
    public static WaitDecision Decide(WaitState state)
    {
        var wishes = Wishes(state);
        var ending = EndingOf(state);
        if (ending is not null && TaskRules.MayBeSuperseded(state) && ending.Outcome is WaitOutcome.Cancelled or WaitOutcome.Superseded && state.Successor is null)
            return wishes with { WantsSuccessor = true };
        return ending is null ? wishes : new WaitDecision { Ending = ending };
    }

    private static WaitEnding? EndingOf(WaitState state)
    {
        if (state.Cycles.Believed is { } cycle && !state.Task.IsOver)
            return new(WaitOutcome.Deadlocked, cycle);
        if (state.Target.Step is not null && StepRules.Judge(state) is { } judged)
            return judged;
        if (state.Target.Step is null && state.Task.IsOver)
            return new(WaitOutcome.Reached, null);
        if (state.Outage.Refusals.Believed is { } failure)
            return Unknown("how its task stands cannot be seen: " + failure);
        if (state.Task.HasVanished(state.Now))
            return Unknown("the server does not show " + state.Task.TaskId + ": it was deleted, as retention does, or the key lacks the permission TaskView for it");
        return LogEnding(state) ?? (IsOutOfTime(state) ? OutOfTime(state) : null);
    }

    private static WaitEnding? LogEnding(WaitState state)
    {
        // Of a task that is not shown itself, that it is gone says more than that its log is.
        if (state.Log.Outage is not { Since: { } since, Last: { } failure } || state.Target.Step is null || state.Task.MissingSince is not null)
            return null;
        var isHopeless = state.Log.Outage.Refusals.Believed is not null || (state.Task.IsOver && state.Now >= since + WaitTimes.PatienceWithLogs);
        if (!isHopeless)
            return null;

        // Without a key nothing is shown, not the log alone.
        if (failure.Kind == FailureKind.Unauthenticated)
            return Unknown("how its task stands cannot be seen: " + failure);
        return Unknown("where the step stands cannot be seen, because the log of its task is not shown: " + failure + LogAdvice(failure));
    }

    /// <summary>What would show the log, unless the server says that itself: it may be another permission that is missing.</summary>
    private static string LogAdvice(Failure failure) =>
        failure.Kind == FailureKind.Forbidden && failure.Message.IndexOf(MissingPermission, StringComparison.OrdinalIgnoreCase) < 0 ? " The permission TaskViewLog shows it." : string.Empty;

    private static bool IsOutOfTime(WaitState state)
    {
        // What was last seen may be old. One answer to a request that was sent after the deadline decides.
        if (state.Deadline is not { } deadline || state.Now < deadline || state.Task.IsOver)
            return false;
        return state.Task.Asked >= deadline || state.Now >= deadline + WaitTimes.LastAnswer;
    }

    private static WaitEnding OutOfTime(WaitState state)
    {
        var away = state.Outage.Since is { } since ? "; the server has not answered since " + TimeWords.Clock(since) : string.Empty;
        return state.Clocks.Running switch
        {
            ClockKind.Person => new(WaitOutcome.AwaitingPerson, "nobody answered within " + TimeWords.Span(state.Limits.PersonTimeout) + away),
            ClockKind.Queue => new(WaitOutcome.TimedOut, "it was still queued after " + TimeWords.Span(state.Limits.QueueTimeout) + away),
            _ => new(WaitOutcome.TimedOut, "it was still running after " + TimeWords.Span(state.Limits.RunTimeout) + away),
        };
    }

    private static WaitEnding Unknown(string reason) => new(WaitOutcome.Unknown, reason);

    private static WaitDecision Wishes(WaitState state)
    {
        var isQueued = state.Task.Task is not null && state.Clocks.Running == ClockKind.Queue;
        var nextQueue = state.Queue is { } queue ? queue.At + WaitTimes.BetweenQueueLooks : state.Clocks.Since + WaitTimes.FirstQueueLook;
        var nextSearch = SearchAt(state, isQueued);
        return new WaitDecision
        {
            WantsLog = state.Target.Step is not null && (state.Task.HasStarted || state.Task.IsOver) && !(state.Task.IsOver && state.Log.IsFinal),
            Expected = Forecaster.Of(state),
            WantsPast = state.Target.Step is not null && state.Past?.Past.MayGrow != false && state.Task.HasStarted && !state.Task.IsOver,
            WantsPeople = state.Clocks.Running == ClockKind.Person && state.People is null && !state.Task.IsOver,

            // What was queued when it was found may long run by now: only a later answer counts.
            WantsQueue = isQueued && state.Task.Asked >= nextQueue,
            WantsCycle = state.Now >= nextSearch,
            Alarm = Earliest(state, [nextSearch, state.Deadline, state.Deadline + WaitTimes.LastAnswer, state.Log.Outage.Since + WaitTimes.PatienceWithLogs, state.Task.MissingSince + SeenTask.VanishAfter]),
        };
    }

    /// <summary>When to look for a cycle next; null for not at all. What runs and says of nobody that it waits for them does not wait, unless for a lock of ours.</summary>
    private static DateTimeOffset? SearchAt(WaitState state, bool isQueued)
    {
        var mayWait = isQueued || state.Log.Signs.Count > 0 || state.Target.Step is null || state.HoldsLocks;
        if ((state.OwnTask is null && !state.HoldsLocks) || state.Task.Task is null || state.Task.IsOver || !mayWait)
            return null;
        return state.Cycles.Next ?? state.Now;
    }

    private static DateTimeOffset? Earliest(WaitState state, DateTimeOffset?[] instants)
    {
        DateTimeOffset? first = null;
        foreach (var instant in instants)
        {
            if (instant > state.Now && !(first <= instant))
                first = instant;
        }

        return first;
    }
}
