using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Targets;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Targets;

public sealed class TaskPhasesTests
{
    [Theory]
    [InlineData(TaskStates.Queued, false, TaskPhase.Queued)]
    [InlineData(TaskStates.Queued, true, TaskPhase.AwaitingPerson)]
    [InlineData(TaskStates.Executing, false, TaskPhase.Running)]
    [InlineData(TaskStates.Executing, true, TaskPhase.AwaitingPerson)]
    [InlineData(TaskStates.Cancelling, true, TaskPhase.Cancelling)]
    [InlineData(TaskStates.Success, true, TaskPhase.Succeeded)]
    [InlineData(TaskStates.Failed, false, TaskPhase.Failed)]
    [InlineData(TaskStates.Canceled, false, TaskPhase.Cancelled)]
    [InlineData(TaskStates.TimedOut, false, TaskPhase.TimedOut)]
    [InlineData("Abandoned", false, TaskPhase.Unknown)]
    public void What_waits_for_a_person_is_neither_queued_nor_running(string state, bool asksPeople, TaskPhase phase) =>
        Assert.Equal(phase, TaskPhases.Of(new TaskResource { State = state, HasPendingInterruptions = asksPeople }));
}
