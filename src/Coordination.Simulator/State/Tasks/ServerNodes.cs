using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.Scenarios;

namespace Coordination.Simulator.State;

/// <summary>The nodes of the server, and which task executes on which.</summary>
internal sealed class ServerNodes(Scenario scenario)
{
    /// <summary>One alone has the server's name, of several each has a number behind it.</summary>
    public IReadOnlyList<ServerNode> All { get; } =
    [
        .. Enumerable.Range(1, scenario.Nodes).Select(number => new ServerNode(scenario.Nodes == 1 ? scenario.ServerName : scenario.ServerName + "-" + number.ToString(CultureInfo.InvariantCulture), scenario.TaskCap))
    ];

    public int ExecutingCount => All.Sum(node => node.Executing.Count);

    /// <summary>The tasks that execute, node by node.</summary>
    public IEnumerable<ServerTask> Executing => All.SelectMany(node => node.Executing);

    public bool HasFreeSlot => All.Any(node => node.HasFreeSlot);

    /// <summary>The node that has the least to do takes the task.</summary>
    public void Take(ServerTask task) => All.Where(node => node.HasFreeSlot).OrderBy(node => node.Executing.Count).First().Take(task);

    public bool Free(ServerTask task) => All.Any(node => node.Free(task));
}
