namespace Coordination.Core.Running;

/// <summary>Takes in deployments of a node that turned up on the server.</summary>
internal static class Found
{
    public static void Add(RunState state, Node node, Sighting sighting)
    {
        node.Doubts.Remove(sighting.Attempt);
        if (node.Find(sighting.TaskId) is null)
            node.Candidates.Add(new Candidate(sighting.TaskId, sighting.DeploymentId, sighting.Attempt, sighting.Created, state.Now));
    }

    /// <summary>Lets the node go on with what was found.</summary>
    public static void Settle(RunState state, Node node)
    {
        state.Touch(node);
        if (node.Stage != NodeStage.Ended)
        {
            state.Asking.Ready.Remove(node.Index);
            node.Stage = NodeStage.Live;
        }

        // What turns up after the node was given up is the one that goes on, unless there was one already.
        if (node.Stage != NodeStage.Ended || node.Chosen is null)
            Choice.Update(state, node);
    }
}
