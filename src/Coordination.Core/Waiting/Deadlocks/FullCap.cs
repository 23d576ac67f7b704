using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>A task cap that is full, and all tasks that fill it.</summary>
/// <param name="Slots">How many tasks may run at a time.</param>
/// <param name="Tasks">Those that run.</param>
internal sealed record FullCap(int Slots, IReadOnlyList<TaskResource> Tasks)
{
    /// <summary>In words that the tasks complete.</summary>
    public string Words => Slots == 1
        ? "the one slot of the task cap is taken by "
        : "all " + Slots.ToString(CultureInfo.InvariantCulture) + " slots of the task cap are taken by tasks that wait for what is queued behind them: ";

    /// <summary>Finds the tasks; null where the key does not see all of them, which is said then.</summary>
    /// <param name="reads">Whom to ask.</param>
    /// <param name="cap">The cap, which is full.</param>
    /// <param name="ownTask">The task that asks, of which we know even if the key does not see it; empty outside of one.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<FullCap?> FindAsync(CycleReads reads, TaskCap cap, string ownTask, CancellationToken cancellationToken)
    {
        var live = await reads.LiveAsync(cancellationToken).ConfigureAwait(false);
        var running = live.Where(other => !TaskStates.Is(other.State, TaskStates.Queued)).ToList();
        if (ownTask.Length > 0 && !running.Exists(other => string.Equals(other.Id, ownTask, StringComparison.OrdinalIgnoreCase)))
            running.Add(new TaskResource { Id = ownTask, State = TaskStates.Executing });
        if (running.Count >= cap.Running)
            return new FullCap(cap.Slots, running);
        reads.Say("The task cap of " + cap.Slots.ToString(CultureInfo.InvariantCulture) + " is full, but the key sees only " + running.Count.ToString(CultureInfo.InvariantCulture)
            + " of the tasks that run. Whether all of them wait cannot be told; the permission TaskView in every space, and for system tasks, would tell.");
        return null;
    }
}
