using System;
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

        if (asking.PausedUntil > state.Now || asking.Creating >= RunLimits.CreatesInFlight)
            return;
        if (asking.HasTurn)
            AskForNext(state, steps);
        else if (!asking.AwaitsTurn)
            steps.Add(new AwaitTurn());
    }

    private static void AskForNext(RunState state, List<Decision> steps)
    {
        var hasTurn = true;
        var unseen = new List<Node>();
        foreach (var index in state.Asking.Ready)
        {
            if (!hasTurn && unseen.Count is 0 or RunLimits.PlacesInOneLook)
                break;
            var node = state.Nodes[index];
            if (PolicyRules.NeedsLook(node, state))
            {
                if (unseen.Count < RunLimits.PlacesInOneLook)
                    unseen.Add(node);
                continue;
            }

            var step = NextOf(node, state);
            if (step is CreateDeployment && !hasTurn)
                continue;
            hasTurn &= step is not CreateDeployment;
            steps.Add(step);
        }

        PlaceRules.Apply(state, unseen, steps);
    }

    private static Decision NextOf(Node node, RunState state)
    {
        if (PolicyRules.Judge(node, state) is { } ending)
            return MayHaveShownSince(node, node.Place!.Answered) ? new LookBeforeAsking(node.Index) : new EndNode(node.Index, ending);
        return MayHaveShownSince(node, state.Now - RunLimits.LookIsFresh) ? new LookBeforeAsking(node.Index) : new CreateDeployment(node.Index, node.Attempt + 1);
    }

    /// <summary>Whether a request whose answer was lost may have come to be carried out since, unseen.</summary>
    private static bool MayHaveShownSince(Node node, DateTimeOffset since) =>
        node.Doubts.Count > 0 && (node.Cell.LastSent is null || node.Cell.LastEnded < since);
}
