using System;
using System.Collections.Generic;

namespace Coordination.Core.Running;

/// <summary>Which node may be asked for when, and what the end of one means to those that come after it.</summary>
internal static class Succession
{
    /// <summary>Lets those nodes begin that come after nothing.</summary>
    public static void Begin(RunState state)
    {
        var declined = new HashSet<string>(state.Options.Declined, StringComparer.OrdinalIgnoreCase);
        foreach (var node in state.Nodes)
        {
            var isDeclined = declined.Contains(node.Planned.Name);

            // Where it was to be deployed only if it was gone by now, it is left as it was.
            if (isDeclined && node.Planned.Skip is not null)
                node.Policy = DeploymentPolicy.Always;
            else if (isDeclined)
                node.Barred = new Ending(DeploymentOutcome.Skipped, "not confirmed", node.Planned.Name + " was not confirmed");
            if (node.Unmet == 0 && node.Barred is null)
                MakeReady(state, node);
            state.Touch(node);
        }
    }

    /// <summary>Lets a node be asked for; or, where what it deploys was there when the plan was resolved and nobody looks again, end in its turn.</summary>
    public static void MakeReady(RunState state, Node node)
    {
        state.Touch(node);
        if (node.Planned.Skip is { } skip && node.Attempt == 0 && !PolicyRules.Asks(node))
        {
            node.Barred = new Ending(DeploymentOutcome.AlreadyCurrent, skip, Cause: null);
            return;
        }

        node.Stage = NodeStage.Ready;
        state.Asking.Ready.Add(node.Index);
    }

    /// <summary>Notes that a node's outcome is known, and what that means for those that come after it.</summary>
    public static void End(RunState state, Node node, Ending ending)
    {
        state.Asking.Ready.Remove(node.Index);
        state.Cycles.End(node.Index);
        node.Stage = NodeStage.Ended;
        node.Ending = ending;
        node.Ended = state.Now;
        state.Touch(node);
        foreach (var index in node.Dependants)
        {
            var dependant = state.Nodes[index];
            if (ending.LetsOthersStart)
            {
                if (--dependant.Unmet == 0 && dependant.Barred is null)
                    MakeReady(state, dependant);
            }
            else if (dependant.Barred is null)
            {
                dependant.Barred = new Ending(DeploymentOutcome.Skipped, ending.Cause, ending.Cause);
                state.Touch(dependant);
            }
        }
    }
}
