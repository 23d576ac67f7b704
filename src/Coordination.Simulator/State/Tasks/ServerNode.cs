using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>A node of the server: it executes so many tasks at a time.</summary>
internal sealed class ServerNode(string name, int taskCap)
{
    private readonly List<ServerTask> _executing = [];

    public string Name { get; } = name;

    public int TaskCap { get; set; } = taskCap;

    /// <summary>It ends what it executes and takes nothing more.</summary>
    public bool IsDraining { get; set; }

    /// <summary>The tasks that hold a slot of it, in the order in which they took it.</summary>
    public IReadOnlyList<ServerTask> Executing => _executing;

    /// <summary>A task that only waits for its child deployments does not count (source: issue 4273 of OctopusDeploy/Issues).</summary>
    public bool HasFreeSlot => !IsDraining && (_executing.Count < TaskCap || _executing.Count(task => !task.WaitsForChildren) < TaskCap);

    public void Take(ServerTask task)
    {
        task.ServerNode = Name;
        _executing.Add(task);
    }

    public bool Free(ServerTask task) => _executing.Remove(task);
}
