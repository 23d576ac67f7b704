using System.Linq;

namespace Coordination.Core.Running;

/// <summary>A node whose outcome is known is closed when no twin of it can turn up any more and each that did is settled.</summary>
internal static class CloseRules
{
    public static void Apply(Judgement judgement)
    {
        var node = judgement.Node;
        if (!node.Cell.Looking
            && TwinRules.IsLookedForEnough(node, judgement.State)
            && node.Candidates.All(candidate => candidate == node.Chosen || IsSettled(judgement, candidate)))
        {
            judgement.Do(new CloseNode(node.Index));
        }
    }

    /// <summary>Whether it is known of a twin that it never ran or that it did, or that this cannot become known.</summary>
    public static bool IsSettled(Judgement judgement, Candidate twin)
    {
        if (twin.IsOver || twin.HasStarted || twin.CancelRefused || twin.HasVanished(judgement.Now))
            return true;
        if (judgement.State.ReadOutage.Refusals.Believed is not null)
            return true;
        var limit = Instants.Latest(judgement.Node.Ended, twin.Found) + RunLimits.PatienceWithSideQuestions;
        if (judgement.Now >= limit)
            return true;
        judgement.WakeAt(limit);
        return false;
    }
}
