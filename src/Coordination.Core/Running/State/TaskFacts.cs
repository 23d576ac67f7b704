using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>What is learned of a node's tasks.</summary>
internal static class TaskFacts
{
    public static void Apply(RunState state, Fact fact)
    {
        switch (fact)
        {
            case TaskSeen seen:
                state.ReadOutage.Ended();
                state.Nodes[seen.Node].Find(seen.Task.Id)?.Saw(seen.Task, seen.Asked, seen.At);
                Weigh(state, state.Nodes[seen.Node]);
                break;
            case TaskMissing missing:
                state.ReadOutage.Ended();
                state.Nodes[missing.Node].Find(missing.TaskId)?.Missed(missing.At);
                Weigh(state, state.Nodes[missing.Node]);
                break;
            case CancelAnswered answered:
                Answered(state, answered.Node, answered.TaskId).CancelTaken = true;
                break;
            case CancelFailed failed:
                Answered(state, failed.Node, failed.TaskId).CancelRefused |= !Passing.Is(failed.Failure.Kind);
                break;
            case WatchFailed failed:
                Fail(state, failed);
                break;
        }
    }

    private static void Weigh(RunState state, Node node)
    {
        state.Touch(node);
        if (node.Stage != NodeStage.Live)
            return;
        Choice.Update(state, node);
        if (node.Chosen is { Task: not null, IsOver: false })
            state.Cycles.Begin(node.Index, state.Now);
    }

    private static Candidate Answered(RunState state, int index, string taskId)
    {
        var node = state.Nodes[index];
        var twin = node.Find(taskId)!;
        twin.Cancelling = false;
        state.Touch(node);
        return twin;
    }

    private static void Fail(RunState state, WatchFailed fact)
    {
        state.ReadOutage.Began(fact.Failure, fact.Since, fact.At);
        if (state.ReadOutage.Refusals.Believed is null)
            return;
        foreach (var node in state.Nodes)
        {
            if (!node.Closed && node.Candidates.Count > 0)
                state.Touch(node);
        }
    }
}
