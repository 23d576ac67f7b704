using System;

namespace Coordination.Core.Running;

/// <summary>What changes because a step was decided.</summary>
internal static class StepFacts
{
    public static void Apply(RunState state, Decision step)
    {
        switch (step)
        {
            case CreateDeployment create:
                Create(state, state.Nodes[create.Node], create.Attempt);
                break;
            case AwaitTurn:
                state.Asking.AwaitsTurn = true;
                break;
            case LookAtCell look:
                state.Nodes[look.Node].Cell.Looking = true;
                break;
            case AskAgain again:
                if (again.Crossed)
                    state.Nodes[again.Node].Crossed = state.Now;
                Succession.MakeReady(state, state.Nodes[again.Node]);
                break;
            case LookBeforeAsking before:
                LookFirst(state, state.Nodes[before.Node]);
                break;
            case WatchTask watch:
                state.Nodes[watch.Node].Find(watch.TaskId)!.Watched = true;
                break;
            case UnwatchTask unwatch:
                state.Nodes[unwatch.Node].Find(unwatch.TaskId)!.Watched = false;
                break;
            case CancelTwin cancel:
                Cancel(state, state.Nodes[cancel.Node].Find(cancel.TaskId)!);
                break;
            case SearchForCycle search:
                state.Cycles.Search(search.Node);
                break;
            case EndNode end:
                Succession.End(state, state.Nodes[end.Node], end.Ending);
                break;
            case CloseNode close:
                state.Close(state.Nodes[close.Node]);
                break;
            case Remark remark:
                state.OutageOf(remark.Outage).Announced = !remark.IsOver;
                break;
            case LookAtPlaces:
                state.Looks.Looking = true;
                break;
            case StopLooking:
                state.Looks.GiveUp();
                break;
            case StopAsking:
                state.Asking.GiveUp();
                break;
            case EndRun:
                state.Finish();
                break;
            default:
                throw new InvalidOperationException("A run does not know the step " + step.GetType().Name + ".");
        }
    }

    private static void Create(RunState state, Node node, int attempt)
    {
        state.Asking.Ready.Remove(node.Index);
        state.Asking.Creating++;
        state.Asking.HasTurn = false;
        node.Stage = NodeStage.Creating;
        node.Attempt = attempt;
        node.CreateFailure = null;
        node.RefusedInDoubt = false;
        if (attempt > 1)
            node.Repeated = state.Now;
    }

    private static void LookFirst(RunState state, Node node)
    {
        state.Asking.Ready.Remove(node.Index);
        node.Stage = NodeStage.Settling;
        node.Cell.LastSent = null;
        state.Touch(node);
    }

    private static void Cancel(RunState state, Candidate twin)
    {
        twin.Cancelling = true;
        twin.CancelsSent++;
        twin.CancelSent = state.Now;
    }
}
