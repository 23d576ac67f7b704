namespace Coordination.Core.Running;

/// <summary>Which tasks are watched: those whose further course matters to the node.</summary>
internal static class WatchRules
{
    public static void Apply(Judgement judgement)
    {
        foreach (var candidate in judgement.Node.Candidates)
        {
            var matters = Matters(judgement, candidate);
            if (matters && !candidate.Watched)
                judgement.Do(new WatchTask(judgement.Node.Index, candidate.TaskId));
            else if (!matters && candidate.Watched)
                judgement.Do(new UnwatchTask(judgement.Node.Index, candidate.TaskId));
        }
    }

    private static bool Matters(Judgement judgement, Candidate candidate)
    {
        if (candidate.IsOver || candidate.HasVanished(judgement.Now))
            return false;
        return judgement.Node.Stage != NodeStage.Ended
            || (candidate != judgement.Node.Chosen && !CloseRules.IsSettled(judgement, candidate));
    }
}
