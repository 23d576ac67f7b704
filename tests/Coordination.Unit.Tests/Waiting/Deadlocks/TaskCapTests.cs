using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deadlocks;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Deadlocks;

public sealed class TaskCapTests
{
    [Fact]
    public void A_node_that_is_drained_or_offline_has_no_slot_to_give()
    {
        var full = new ServerNodeResource { MaxConcurrentTasks = 2, RunningTaskCount = 2 };
        var free = new ServerNodeResource { MaxConcurrentTasks = 5 };

        Assert.False(Of(full, free).IsFull);
        Assert.True(Of(full, free with { IsInMaintenanceMode = true }).IsFull);
        Assert.True(Of(full, free with { IsOffline = true }).IsFull);
    }

    [Fact]
    public void Where_no_node_takes_tasks_it_is_not_the_cap_that_holds_them_up() => Assert.False(Of(new ServerNodeResource { MaxConcurrentTasks = 2, IsOffline = true }).IsFull);

    private static TaskCap Of(params ServerNodeResource[] nodes) => TaskCap.Of(new ServerNodesResource { Nodes = nodes });
}
