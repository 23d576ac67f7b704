using System.Collections.Generic;

namespace Coordination.Core.Running;

/// <summary>What a run does next, given all that is known of it. Pure: the same state gives the same answer, however often it is asked.</summary>
internal static class Decider
{
    public static DecisionSet Decide(RunState state)
    {
        var steps = new List<Decision>();
        var alarms = new List<Alarm>();
        if (state.IsOver)
            return new DecisionSet(steps, alarms);

        foreach (var index in state.Dirty)
        {
            var judgement = new Judgement(state, state.Nodes[index], steps);
            Judge(judgement);
            alarms.Add(new Alarm(index, judgement.Alarm));
        }

        CreateRules.Apply(state, steps);
        CycleRules.Apply(state, steps);
        OutageRules.Apply(state, steps);
        if (state.Open == 0)
            steps.Add(new EndRun());
        return new DecisionSet(steps, alarms);
    }

    private static void Judge(Judgement judgement)
    {
        var node = judgement.Node;
        if (node.Closed)
            return;
        switch (node.Stage)
        {
            case NodeStage.Waiting when node.Barred is { } barred:
                judgement.End(barred);
                break;
            case NodeStage.Settling:
                SettleRules.Apply(judgement);
                break;
            case NodeStage.Live:
                LiveRules.Apply(judgement);
                break;
        }

        if (judgement.HasEnded || node.Stage is not (NodeStage.Live or NodeStage.Ended))
            return;
        TwinRules.Apply(judgement);
        WatchRules.Apply(judgement);
        if (node.Stage == NodeStage.Ended)
            CloseRules.Apply(judgement);
    }
}
