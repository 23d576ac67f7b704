using System.Linq;

namespace Coordination.Core.Running;

/// <summary>What the answer to a creating request, or its loss, tells.</summary>
internal static class CreateFacts
{
    public static void Apply(RunState state, Fact fact)
    {
        state.Asking.Creating--;
        switch (fact)
        {
            case CreateAccepted accepted:
                Accept(state, state.Nodes[accepted.Node], accepted);
                break;
            case CreateRefused refused:
                Refuse(state, state.Nodes[refused.Node], refused.Failure);
                break;
            case CreateNotSent notSent:
                PutBack(state, state.Nodes[notSent.Node], notSent);
                break;
            case CreateLost lost:
                Lose(state, state.Nodes[lost.Node], lost);
                break;
        }
    }

    private static void Accept(RunState state, Node node, CreateAccepted fact)
    {
        ServerIsBack(state);
        Found.Add(state, node, new Sighting(fact.TaskId, fact.DeploymentId, fact.Attempt, fact.Created));
        Found.Settle(state, node);
    }

    private static void Refuse(RunState state, Node node, Failure failure)
    {
        ServerIsBack(state);
        node.CreateFailure = failure;
        node.RefusedInDoubt = node.Doubts.Count > 0;
        node.GivenUp = state.Now;
        node.Cell.Looks = 0;
        GoOn(state, node);
    }

    private static void PutBack(RunState state, Node node, CreateNotSent fact)
    {
        state.Asking.Outage.Began(fact.Failure, fact.At, fact.At);
        state.Asking.Pause(state.Now, RunLimits.CreateBackOff(state.Asking.Outage.Count), fact.AskedToWait);
        node.CreateFailure = fact.Failure;
        node.Attempt = fact.Attempt - 1;
        if (HasHope(node))
            Found.Settle(state, node);
        else
            Succession.MakeReady(state, node);
    }

    private static void Lose(RunState state, Node node, CreateLost fact)
    {
        ServerIsBack(state);
        node.CreateFailure = fact.Failure;
        node.GivenUp = fact.At;
        node.Cell.Looks = 0;
        if (node.Candidates.Any(candidate => candidate.Attempt == fact.Attempt))
        {
            Found.Settle(state, node);
            return;
        }

        node.Doubts.Add(fact.Attempt);
        GoOn(state, node);
    }

    private static void GoOn(RunState state, Node node)
    {
        node.Stage = NodeStage.Settling;
        state.Touch(node);
        if (HasHope(node))
            Found.Settle(state, node);
    }

    /// <summary>Whether the server has a deployment of the node that may go on.</summary>
    private static bool HasHope(Node node) => node.Candidates.Any(candidate => !candidate.EndedUnstarted && candidate.Misses == 0);

    /// <summary>A pause lasts to its end all the same: what came through now was sent before the server asked for it.</summary>
    private static void ServerIsBack(RunState state) => state.Asking.Outage.Ended();
}
