using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>The server has a deployment of the node: what becomes of it, and how long that is waited for.</summary>
internal static class LiveRules
{
    public static void Apply(Judgement judgement)
    {
        var state = judgement.State;
        var chosen = judgement.Node.Chosen!;
        if (chosen.IsOver)
            VerdictRules.Apply(judgement, chosen);
        else if (judgement.Options.NoWait)
            judgement.End(Endings.Requested(judgement.Node));
        else if (state.Cycles.Believed(judgement.Node.Index) is { } cycle)
            judgement.End(Endings.Deadlocked(judgement.Node, cycle));
        else if (state.ReadOutage.Refusals.Believed is { } failure)
            judgement.End(Endings.CannotWatch(judgement.Node, failure));
        else if (chosen.HasVanished(judgement.Now))
            judgement.End(Endings.Vanished(judgement.Node, chosen));
        else
            CheckClock(judgement, chosen);
    }

    private static void CheckClock(Judgement judgement, Candidate chosen)
    {
        var node = judgement.Node;
        if (node.Clocks.Deadline(judgement.Options) is not { } limit)
            return;

        // The wait for a time that it was scheduled for is no wait in the queue.
        var deadline = node.Clocks.Running == ClockKind.Queue && node.Planned.QueueTime > node.Clocks.Since ? limit.Plus(node.Planned.QueueTime.Value - node.Clocks.Since) : limit;

        // What was last seen may be old. One answer to a request that was sent after the deadline decides.
        var lastAnswer = deadline.Plus(RunLimits.LastAnswer);
        if (judgement.Now < deadline)
            judgement.WakeAt(deadline);
        else if (chosen.Asked >= deadline || judgement.Now >= lastAnswer)
            judgement.End(Endings.OutOfTime(node, judgement.State));
        else
            judgement.WakeAt(lastAnswer);
    }
}
