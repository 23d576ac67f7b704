using System;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Targets;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Targets;

public sealed class FoundExecutionTests
{
    private static readonly DateTimeOffset _created = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(TaskStates.Queued, 3600, 0, false, true)]
    [InlineData(TaskStates.Queued, 3600, 3600, false, false)]
    [InlineData(TaskStates.Queued, 3600, 0, true, false)]
    [InlineData(TaskStates.Queued, 30, 0, false, false)]
    [InlineData(TaskStates.Executing, 3600, 0, false, false)]
    public void What_is_made_for_later_is_scheduled_until_then_however_our_clock_differs(string state, int queueAfter, int now, bool hasStarted, bool isScheduled)
    {
        var execution = new Execution { Id = "Deployments-1", TaskId = "ServerTasks-1", ProjectId = "Projects-1", EnvironmentId = "Environments-1", Created = _created };
        var task = new TaskResource { State = state, QueueTime = _created.AddSeconds(queueAfter), StartTime = hasStarted ? _created : null };

        Assert.Equal(isScheduled, new FoundExecution(execution, task, new ExecutionNames("B", null, "1.0.0", "Dev", null)).IsScheduled(_created.AddSeconds(now)));
    }
}
