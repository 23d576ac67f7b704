using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Running;

/// <summary>
/// Which of several deployments of one node goes on: the one that is furthest. What has run counts before what has not, because nothing
/// may run twice; among those that have not, the one that the server made first, because its queue lets that start first.
/// </summary>
internal static class Choice
{
    /// <summary>Chooses anew, and lets the clock run that fits the chosen one.</summary>
    public static void Update(RunState state, Node node)
    {
        foreach (var candidate in node.Candidates)
        {
            if (node.Chosen is null || IsBetter(candidate, node.Chosen, state))
                node.Chosen = candidate;
        }

        if (node.Chosen is { IsOver: false } chosen)
            node.Clocks.Run(ClockOf(chosen.Task), state.Now);
    }

    /// <summary>Whether a task waits for a person. Octopus puts a paused task back into the queue, where its start gives it away.</summary>
    public static bool AwaitsPerson(TaskResource task) =>
        task.HasPendingInterruptions || (TaskStates.Is(task.State, TaskStates.Queued) && task.StartTime is not null);

    private static ClockKind ClockOf(TaskResource? task)
    {
        if (task is null)
            return ClockKind.Queue;
        if (TaskStates.Is(task.State, TaskStates.Cancelling))
            return ClockKind.Run;
        if (AwaitsPerson(task))
            return ClockKind.Person;
        return TaskStates.Is(task.State, TaskStates.Queued) ? ClockKind.Queue : ClockKind.Run;
    }

    private static bool IsBetter(Candidate candidate, Candidate chosen, RunState state)
    {
        var rank = Rank(candidate, state);
        var best = Rank(chosen, state);

        if (rank != best)
            return rank > best;

        // Of two that have started, the first known stays. Of two that ended before their start, the last one tells what ended it; the others gave way to it.
        return rank == EndedUnstarted ? GaveWayTo(chosen, candidate) : rank <= Unstarted && IsEarlier(candidate, chosen);
    }

    private const int EndedUnstarted = 1;
    private const int Unstarted = 4;

    private static int Rank(Candidate candidate, RunState state)
    {
        if (candidate.HasVanished(state.Now))
            return 0;
        if (candidate.Task is not { } task)
            return 3;
        if (candidate.EndedUnstarted)
            return EndedUnstarted;
        if (!candidate.HasStarted)
            return candidate.CancelsSent > 0 || TaskStates.Is(task.State, TaskStates.Cancelling) ? 2 : Unstarted;
        if (!candidate.IsOver)
            return TaskStates.Is(task.State, TaskStates.Cancelling) ? 7 : 9;
        if (TaskStates.Is(task.State, TaskStates.Success))
            return 8;
        return TaskStates.Is(task.State, TaskStates.Failed) ? 6 : 5;
    }

    private static bool GaveWayTo(Candidate one, Candidate other) =>
        one.CancelsSent > 0 == other.CancelsSent > 0 ? IsEarlier(one, other) : one.CancelsSent > 0;

    private static bool IsEarlier(Candidate one, Candidate other) =>
        one.Created != other.Created ? one.Created < other.Created : one.Attempt < other.Attempt;
}
