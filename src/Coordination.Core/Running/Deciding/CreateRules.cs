using System.Collections.Generic;

namespace Coordination.Core.Running;

/// <summary>Which deployments are asked for now: those that may start, in the plan's order, a few at a time.</summary>
internal static class CreateRules
{
    public static void Apply(RunState state, List<Decision> steps)
    {
        var asking = state.Asking;
        if (asking.Ready.Count == 0)
            return;
        if (asking.Outage.Since?.Plus(state.Options.QueueTimeout) <= state.Now)
        {
            foreach (var index in asking.Ready)
                steps.Add(new EndNode(index, Endings.NeverTaken(state.Nodes[index], asking.Outage)));
            steps.Add(new StopAsking());
            return;
        }

        if (asking.PausedUntil > state.Now)
            return;
        var room = RunLimits.CreatesInFlight - asking.Creating;
        foreach (var index in asking.Ready)
        {
            if (room == 0)
                return;
            var node = state.Nodes[index];
            if (node.Doubts.Count > 0 && (node.Cell.LastSent is null || state.Now - node.Cell.LastEnded > RunLimits.LookIsFresh))
            {
                steps.Add(new LookBeforeAsking(index));
                continue;
            }

            steps.Add(new CreateDeployment(index, node.Attempt + 1));
            room--;
        }
    }
}
