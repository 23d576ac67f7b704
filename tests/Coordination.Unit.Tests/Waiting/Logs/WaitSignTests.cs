using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Logs;

public sealed class WaitSignTests
{
    [Fact]
    public void The_last_line_of_what_runs_tells_and_no_line_before_it()
    {
        var sign = WaitSign.Of(["ServerTasks-3", "ServerTasks-4"]);
        Assert.Equal("(waits for ServerTasks-3, ServerTasks-4)", sign);

        Assert.Equal(["ServerTasks-3", "ServerTasks-4"], Read(Node("Running", "begun", "B to Dev: queued " + sign)));
        Assert.Empty(Read(Node("Running", "B to Dev: queued " + sign, "done")));
    }

    [Fact]
    public void A_Tentacle_says_it_of_the_script_that_holds_its_target() =>
        Assert.Equal(["ServerTasks-9"], Read(Node("Running", "Waiting for the script in task ServerTasks-9 to finish as this script requires that no other Octopus scripts are executing")));

    [Fact]
    public void What_has_ended_waits_for_nobody_whatever_it_said_last()
    {
        var says = Node("Running", "x (waits for ServerTasks-3)");

        Assert.Empty(Read(Node("Success", "x (waits for ServerTasks-3)")));
        Assert.Empty(Read(new ActivityResource { Status = "Failed", Children = [says] }));
        Assert.Equal(["ServerTasks-3"], Read(new ActivityResource { Status = "Running", Children = [says, says] }));
    }

    private static string[] Read(ActivityResource node) => [.. WaitSign.Read(new TaskDetailsResource { ActivityLogs = [new ActivityResource { Status = "Running", Children = [node] }] })];

    private static ActivityResource Node(string status, params string[] lines) =>
        new() { Status = status, LogElements = [.. lines.Select(line => new LogElementResource { MessageText = line })] };
}
