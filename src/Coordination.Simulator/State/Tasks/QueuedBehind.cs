using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// Behind which tasks another one queues. One that waits for a target is not among them: it executes, and its log tells for which task
/// it waits.
/// </summary>
internal sealed class QueuedBehind(WaitingTasks waiting, ConcurrencyTagHolders tags, ServerNodes nodes, FullCap fullCap)
{
    /// <summary>The tasks of its tag that execute or came before, else those that fill the cap; none where it does not queue.</summary>
    public IReadOnlyList<ServerTask> Of(ServerTask task)
    {
        var place = waiting.PlaceOf(task);
        if (place < 0) return [];
        IReadOnlyList<ServerTask> ahead = [.. waiting.Take(place).Select(entry => entry.Task)];
        var sameTag = ahead.Where(other => other.ConcurrencyTag.IsSameAs(task.ConcurrencyTag));
        if (tags.BlockerOf(task) is { } holder) sameTag = sameTag.Prepend(holder);
        IReadOnlyList<ServerTask> blockers = [.. sameTag];
        return blockers.Count > 0 || nodes.HasFreeSlot ? blockers : BehindTheCap(ahead);
    }

    private IReadOnlyList<ServerTask> BehindTheCap(IReadOnlyList<ServerTask> ahead) => fullCap switch
    {
        FullCap.Executing => [.. nodes.Executing],
        FullCap.ExecutingAndAhead => [.. nodes.Executing, .. ahead],
        _ => [],
    };
}
