using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Narration;

/// <summary>What a user who stops the command must know: that the server goes on, with what, and where to look.</summary>
internal static class FarewellText
{
    /// <summary>One line; null when nothing is under way.</summary>
    public static string? Of(IEnumerable<DeploymentProgress> states)
    {
        var going = states.Where(IsUnderWay).Select(state => state.Name + (state.Link is null ? " (not known yet to have a task)" : " (" + state.Link + ")")).ToList();
        return going.Count == 0
            ? null
            : "Stopped waiting. The server goes on without us with " + string.Join(", ", going)
                + "; what comes after them is not started. Cancel or follow them there.";
    }

    private static bool IsUnderWay(DeploymentProgress progress) =>
        progress.State is not (DeploymentState.Waiting or DeploymentState.Ended);
}
