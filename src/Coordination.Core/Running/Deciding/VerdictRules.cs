using System;
using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Running;

/// <summary>The deployment's task is over: which outcome that is.</summary>
internal static class VerdictRules
{
    public static void Apply(Judgement judgement, Candidate chosen)
    {
        var node = judgement.Node;
        if (!TaskStates.Is(chosen.Task!.State, TaskStates.Canceled))
            judgement.End(Endings.Over(node, chosen));
        else if (chosen.HasStarted)
            judgement.End(SaysSuperseded(chosen) ? Endings.Superseded(node, chosen) : Endings.Cancelled(node, chosen));
        else
            CancelledUnstarted(judgement, chosen);
    }

    private static void CancelledUnstarted(Judgement judgement, Candidate chosen)
    {
        var node = judgement.Node;
        if (SaysSuperseded(chosen) && node.Doubts.Count == 0 && node.Candidates.Count == 1)
        {
            judgement.End(Endings.Superseded(node, chosen));
            return;
        }

        // A newer deployment in the cell took its place, or one of our own that was made late did. Only a look that was sent afterwards can tell.
        var cell = node.Cell;
        if (cell.Looking)
            return;
        if (cell.LastSent >= chosen.OverSince)
            Conclude(judgement, chosen);
        else if (cell.Refusals.Believed is not null || (cell.FailingSince is { } failing && judgement.Now >= Instants.Latest(chosen.OverSince!.Value, failing) + RunLimits.PatienceWithSideQuestions))
            judgement.End(Endings.Cancelled(node, chosen));
        else
            judgement.LookAt(cell.FailingSince is null ? judgement.Now : cell.LastEnded!.Value + RunLimits.BetweenRetries);
    }

    private static void Conclude(Judgement judgement, Candidate chosen)
    {
        var node = judgement.Node;
        var gaveWay = node.Cell.NewestOther?.Created >= chosen.Created;
        if (!gaveWay && HaveCancelledEachOther(node, chosen))
            judgement.Do(new AskAgain(node.Index, Crossed: true));
        else
            judgement.End(gaveWay || SaysSuperseded(chosen) ? Endings.Superseded(node, chosen) : Endings.Cancelled(node, chosen));
    }

    /// <summary>
    /// Whether the server cancelled one twin because of the other while we cancelled the other: then nothing has run, and nothing will.
    /// What ended later than the other was ended by somebody else; and cancels of ours from before it was last asked for again do not count.
    /// </summary>
    private static bool HaveCancelledEachOther(Node node, Candidate chosen) =>
        node.Attempt < RunLimits.Attempts
        && node.Candidates.All(candidate => candidate.EndedUnstarted)
        && node.Candidates.Any(candidate => candidate != chosen
            && candidate.CancelSent > (node.Crossed ?? DateTimeOffset.MinValue)
            && (SaysSuperseded(chosen) || chosen.Task!.CompletedTime <= candidate.Task!.CompletedTime + RunLimits.SupersedingShowsWithin));

    private static bool SaysSuperseded(Candidate chosen) =>
        chosen.Task!.ErrorMessage is { } message && message.IndexOf("supersed", StringComparison.OrdinalIgnoreCase) >= 0;
}
