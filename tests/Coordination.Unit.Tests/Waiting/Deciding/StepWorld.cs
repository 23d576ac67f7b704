using System;
using System.Linq;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.State;
using Coordination.Core.Waiting.Targets;
using Coordination.Unit.Tests.Waiting.Processes;

namespace Coordination.Unit.Tests.Waiting.Deciding;

/// <summary>A wait for a step of a deployment whose steps are First and Beside at a time, then Group with the actions Stop and Start, then Last; it is told something new each second.</summary>
internal sealed class StepWorld
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly ProcessOutline _outline = Outlines.Of(
        Outlines.Step("First"),
        Outlines.Step("Beside") with { StartTrigger = "StartWithPrevious" },
        Outlines.Step("Group", "Stop", "Start"),
        Outlines.Step("Last"));

    private int _seconds;

    /// <summary>Makes a wait.</summary>
    /// <param name="path">The step.</param>
    /// <param name="awaited">What of it is waited for.</param>
    /// <param name="guided">Whether people are asked about failures.</param>
    public StepWorld(string path, AwaitedState awaited = AwaitedState.Succeeded, bool guided = false)
    {
        var execution = new Execution { Id = "Deployments-2", TaskId = "ServerTasks-2", ProjectId = "Projects-1", EnvironmentId = "Environments-1", UsesGuidedFailure = guided };
        var target = new WaitTarget(execution, new ExecutionNames("Trading API", null, "1.0.0", "Staging", null)) { Outline = _outline, Step = _outline.All.Single(step => step.Path == path), State = awaited };
        State = new WaitState(target, new WaitLimits(), ownTask: null);
        Shows();
    }

    public WaitState State { get; }

    public StepStanding Standing => StepStanding.Of(State);

    public WaitEnding? Ending => WaitDecider.Decide(State).Ending;

    private DateTimeOffset Next => _start.AddSeconds(_seconds++);

    /// <summary>The task is shown.</summary>
    public StepWorld Shows(string state = TaskStates.Executing, bool asks = false, string? error = null) => Told(at => new TaskShown(at, Task(state, asks, error), at));

    /// <summary>The log is shown, with the task.</summary>
    public StepWorld Logs(string state, bool asks, params ActivityResource[] nodes) => Told(at => new LogShown(at, Details(Task(state, asks, null), nodes)));

    /// <summary>The log of a task that runs and asks nobody is shown.</summary>
    public StepWorld Logs(params ActivityResource[] nodes) => Logs(TaskStates.Executing, asks: false, nodes);

    /// <summary>The log is shown by a server that says nothing of the task with it.</summary>
    public StepWorld LogsAlone(params ActivityResource[] nodes) => Told(at => new LogShown(at, Details(new TaskResource(), nodes)));

    public StepWorld Told(Func<DateTimeOffset, WaitFact> fact)
    {
        State.Apply(fact(Next));
        return this;
    }

    /// <summary>The node of a step; it has started unless it is pending.</summary>
    public static ActivityResource Node(string step, string status, params ActivityResource[] children) =>
        new() { Id = "root/" + step, Name = step, Status = status, Started = status == "Pending" ? null : _start.ToString("O"), Children = children };

    private static TaskResource Task(string state, bool asks, string? error) => new() { Id = "ServerTasks-2", State = state, StartTime = _start, HasPendingInterruptions = asks, ErrorMessage = error };

    private static TaskDetailsResource Details(TaskResource task, ActivityResource[] nodes) => new() { Task = task, ActivityLogs = [new ActivityResource { Name = "Deploy", Status = "Running", Children = nodes }] };
}
