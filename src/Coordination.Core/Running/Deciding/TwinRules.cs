using System;

namespace Coordination.Core.Running;

/// <summary>
/// A request that was repeated may come to be carried out twice. As long as that is possible the cell is looked at, and what turns up
/// besides the deployment that goes on is cancelled, if it has not started.
/// </summary>
internal static class TwinRules
{
    public static void Apply(Judgement judgement)
    {
        if (!judgement.Node.Cell.Looking && !IsLookedForEnough(judgement.Node, judgement.State))
            judgement.LookAt(NextLook(judgement.Node, judgement.State));
        foreach (var candidate in judgement.Node.Candidates)
        {
            if (candidate != judgement.Node.Chosen)
                Cancel(judgement, candidate);
        }
    }

    /// <summary>Whether nothing is gained by further looks.</summary>
    public static bool IsLookedForEnough(Node node, RunState state)
    {
        if (node.Doubts.Count == 0 || node.Repeated is not { } repeated)
            return true;
        var cell = node.Cell;
        if (cell.Refusals.Believed is not null)
            return true;
        if (node.Stage != NodeStage.Ended)
            return false;
        var until = repeated.Plus(state.Options.TwinWindow);
        return cell.LastSent >= until || (cell.FailingSince is not null && state.Now >= Instants.Latest(until, node.Ended) + RunLimits.PatienceWithSideQuestions);
    }

    private static DateTimeOffset NextLook(Node node, RunState state)
    {
        var repeated = node.Repeated!.Value;
        var until = repeated.Plus(state.Options.TwinWindow);
        var since = Instants.Latest(node.Cell.LastEnded ?? repeated, repeated);
        if (since >= until)
            return since + (node.Stage == NodeStage.Ended || node.Cell.FailingSince is not null ? RunLimits.BetweenRetries : RunLimits.BetweenLateLooksForTwins);
        var next = since + RunLimits.BetweenLooksForTwins;
        return next < until ? next : until;
    }

    private static void Cancel(Judgement judgement, Candidate twin)
    {
        if (twin.Task is null || twin.IsOver || twin.HasStarted || twin.Cancelling || twin.CancelRefused || twin.CancelsSent >= RunLimits.Cancels)
            return;
        if (judgement.Node.Stage == NodeStage.Live && !IsSafe(judgement.Node.Chosen!, twin))
            return;
        var at = twin.CancelSent + RunLimits.BetweenRetries ?? DateTimeOffset.MinValue;
        if (at <= judgement.Now)
            judgement.Do(new CancelTwin(judgement.Node.Index, twin.TaskId));
        else
            judgement.WakeAt(at);
    }

    /// <summary>Whether the chosen one will go on when its twin is cancelled: it has started, or the server has let both stand in the queue.</summary>
    private static bool IsSafe(Candidate chosen, Candidate twin) =>
        chosen.HasStarted
        || (chosen is { Task: not null, IsOver: false } && chosen.Asked >= Instants.Latest(twin.Found, chosen.Found) + RunLimits.SupersedingShowsWithin);
}
