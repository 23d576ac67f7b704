using System;
using System.Globalization;
using System.Linq;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;
using Coordination.Core.Waiting.State;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting.Reporting;

/// <summary>Says where something stands that is waited for, as a person would.</summary>
internal static class WaitWords
{
    private static readonly TimeSpan _patienceWithAnswers = TimeSpan.FromSeconds(10);

    /// <summary>In a line, e.g. <c>step 2 of 5, waiting for approval by Release managers since 10:42</c>.</summary>
    public static string Of(WaitState state)
    {
        if (state.Outage.Since is { } away && state.Outage.Count > 1)
            return "the server has not told how it stands since " + Clock(away, state);
        if (state.Task.MissingSince is { } missing)
            return "the server has not shown it since " + Clock(missing, state);
        if (state.Task.Task is not { } task)
            return "looking how it stands";
        if (state.Task.IsOver)
            return "ended as " + task.State + (state.Target.Step is null ? string.Empty : "; reading its log");
        if (TaskStates.Is(task.State, TaskStates.Cancelling))
            return "being cancelled";
        return state.Clocks.Running switch
        {
            ClockKind.Person => Place(state) + People(state),
            ClockKind.Queue => Queued(state, task),
            _ => Running(state),
        };
    }

    /// <summary>Whether a question is open whose answer will say the same better, e.g. which step runs, or who is asked. Not for long: the answer may be long in coming.</summary>
    public static bool IsHalfKnown(WaitState state)
    {
        if (state.Outage.Since is not null || state.Task.MissingSince is not null || state.Task.IsOver || state.Now >= state.Clocks.Since + _patienceWithAnswers)
            return false;
        var isLogOpen = state.Target.Step is not null && !state.Log.IsOfNow && state.Log.Outage.Since is null;
        return state.Clocks.Running switch
        {
            ClockKind.Person => isLogOpen || state.People is null,
            ClockKind.Run => isLogOpen,
            _ => false,
        };
    }

    /// <summary>How many steps have ended, of a hundred; null where that is not known.</summary>
    public static int? Percent(WaitState state) =>
        state.Log.Log is { } log && state.Target.Outline?.Steps.Count() is > 0 and var all ? 100 * log.EndedSteps / all : null;

    private static string Queued(WaitState state, TaskResource task)
    {
        if (task.HasPendingPreconditions)
            return "waiting for something outside of the server, as an approval elsewhere, before it starts, since " + Clock(task.QueueTime ?? state.Clocks.Since, state);
        if (task.StartTime is not null)
            return "answered, and queued again to go on" + Behind(state) + " since " + Clock(state.Clocks.Since, state);
        if (new FoundExecution(state.Target.Execution, task, state.Target.Names).IsScheduled(state.Now))
            return "scheduled for " + task.QueueTime!.Value.ToOffset(state.Now.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return "queued" + Behind(state) + " since " + Clock(task.QueueTime ?? state.Clocks.Since, state);
    }

    private static string Behind(WaitState state) => state.Queue?.Behind is { } behind ? " behind " + behind : string.Empty;

    private static string People(WaitState state)
    {
        if (state.People is not { Count: > 0 } people)
            return "waiting for a person since " + Clock(state.Clocks.Since, state);
        return "waiting for " + string.Join(" and for ", people.Select(one => one.What)) + " since " + Clock(people.Min(one => one.Since), state);
    }

    private static string Running(WaitState state)
    {
        var running = state.Log.Log?.Running ?? [];
        if (running.Count == 0)
            return "running since " + Clock(state.Task.Task!.StartTime ?? state.Clocks.Since, state);
        return Place(state).TrimEnd(',', ' ') + ": " + string.Join(", ", running.Select(step => step.Name)) + Since(state);
    }

    private static string Since(WaitState state) => " since " + Clock(state.Log.Log!.RunningSince ?? state.Clocks.Since, state);

    private static string Place(WaitState state)
    {
        if (state.Log.Log?.Running is not { Count: > 0 } running)
            return string.Empty;
        return "step " + string.Join(" and ", running.Select(step => step.Number)) + " of " + state.Target.Outline!.Steps.Count().ToString(CultureInfo.InvariantCulture) + ", ";
    }

    private static string Clock(DateTimeOffset instant, WaitState state) => TimeWords.Clock(instant.ToOffset(state.Now.Offset));
}
