using System.Linq;

namespace Coordination.Core.Running;

/// <summary>What a look at a node's cell tells.</summary>
internal static class CellFacts
{
    public static void Apply(RunState state, Fact fact)
    {
        switch (fact)
        {
            case CellSeen seen:
                See(state, state.Nodes[seen.Node], seen);
                break;
            case LookFailed failed:
                state.Nodes[failed.Node].Cell.Failed(failed);
                state.Touch(state.Nodes[failed.Node]);
                break;
        }
    }

    private static void See(RunState state, Node node, CellSeen fact)
    {
        node.Cell.Saw(fact);
        state.Touch(node);
        var isNew = fact.Mine.Any(sighting => node.Find(sighting.TaskId) is null);
        foreach (var sighting in fact.Mine)
            Found.Add(state, node, sighting);

        // While a request is on its way its own answer, or the loss of it, says how to go on.
        if (isNew && node.Stage != NodeStage.Creating)
            Found.Settle(state, node);
    }
}
