using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>How many tasks a server may run at a time, and runs.</summary>
/// <param name="Slots">Those of all nodes that take tasks.</param>
/// <param name="Running">How many of them are taken.</param>
internal sealed record TaskCap(int Slots, int Running)
{
    /// <summary>Whether a task that is queued finds no slot.</summary>
    public bool IsFull => Slots > 0 && Running >= Slots;

    /// <summary>That of a server. A node that is offline or drained takes no task.</summary>
    public static TaskCap Of(ServerNodesResource nodes)
    {
        var taking = nodes.Nodes.Where(node => !node.IsOffline && !node.IsInMaintenanceMode).ToList();
        return new TaskCap(taking.Sum(node => node.MaxConcurrentTasks), taking.Sum(node => node.RunningTaskCount));
    }
}
