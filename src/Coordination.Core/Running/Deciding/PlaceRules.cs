using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Running;

/// <summary>When it is looked at what is deployed where nodes want to go whose policies ask that.</summary>
internal static class PlaceRules
{
    /// <summary>Decides.</summary>
    /// <param name="state">The run.</param>
    /// <param name="unseen">The first of the nodes that could be asked for if it was known what is there.</param>
    /// <param name="steps">Where steps are added.</param>
    public static void Apply(RunState state, IReadOnlyList<Node> unseen, List<Decision> steps)
    {
        if (unseen.Count == 0)
            return;
        var outage = state.Looks.Outage;
        if (outage.Refusals.Believed is { } refusal)
            GiveUp(state, node => PolicyEndings.Refused(node, refusal), steps);
        else if (outage.Since?.Plus(state.Options.QueueTimeout) <= state.Now)
            GiveUp(state, node => PolicyEndings.NotShown(node, outage), steps);
        else if (!state.Looks.Looking && !(state.Looks.PausedUntil > state.Now))
            steps.Add(new LookAtPlaces([.. unseen.Select(node => node.Index)]));
    }

    private static void GiveUp(RunState state, Func<Node, Ending> ending, List<Decision> steps)
    {
        foreach (var node in state.Asking.Ready.Select(index => state.Nodes[index]).Where(node => PolicyRules.NeedsLook(node, state)))
            steps.Add(new EndNode(node.Index, ending(node)));
        steps.Add(new StopLooking());
    }
}
