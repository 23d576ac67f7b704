using System;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.State;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Unit.Tests.Waiting;

/// <summary>One wait, for the only step of a deployment or for its end, and what it is told; times are seconds.</summary>
internal sealed class WaitWorld
{
    private const string TaskId = "ServerTasks-2";
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Makes a wait.</summary>
    /// <param name="step">Whether it is for the step, instead of for the end.</param>
    /// <param name="guidedFailure">Whether the deployment asks people about failures.</param>
    /// <param name="awaited">What of the step is waited for.</param>
    /// <param name="isDisabled">Whether the step is switched off.</param>
    /// <param name="runbook">Whether it is a run of a runbook.</param>
    /// <param name="ownTask">The task that waits; null for none.</param>
    /// <param name="holdsLocks">Whether it waits under locks.</param>
    /// <param name="limits">How long it waits; a minute of running where it does not matter.</param>
    /// <param name="created">When the deployment was made.</param>
    public WaitWorld(bool step = true, bool guidedFailure = false, AwaitedState awaited = AwaitedState.Succeeded, bool isDisabled = false, bool runbook = false, string? ownTask = "ServerTasks-1", bool holdsLocks = false, WaitLimits? limits = null, int created = 0)
    {
        var action = new ActionResource { Id = "Migrate", Name = "Migrate", IsDisabled = isDisabled };
        var outline = ProcessOutline.Of(new ProcessResource { Steps = [new StepResource { Id = "Migrate", Name = "Migrate", Actions = [action] }] });
        var execution = new Execution { Id = "Deployments-2", TaskId = TaskId, ProjectId = "Projects-1", EnvironmentId = "Environments-1", Created = At(created), UsesGuidedFailure = guidedFailure, RunbookId = runbook ? "Runbooks-1" : null };
        var target = new WaitTarget(execution, new ExecutionNames("Trading API", null, "1.0.0", "Staging", null));
        if (step)
            target = target with { Outline = outline, Step = outline.All[0], State = awaited };
        State = new WaitState(target, limits ?? new WaitLimits { RunTimeout = TimeSpan.FromSeconds(60) }, ownTask, holdsLocks);
    }

    public WaitState State { get; }

    public static DateTimeOffset At(int second) => _start.AddSeconds(second);

    public WaitWorld Shows(int at, string state = TaskStates.Executing, bool asksPeople = false, int? asked = null, bool begun = true)
    {
        State.Apply(new TaskShown(At(at), Task(state, asksPeople, begun), At(asked ?? at)));
        return this;
    }

    public WaitWorld Logs(int at, string step, string state = TaskStates.Executing, bool asksPeople = false, string? line = null)
    {
        State.Apply(new LogShown(At(at), new TaskDetailsResource
        {
            Task = Task(state, asksPeople, begun: true),
            ActivityLogs = [new ActivityResource { Name = "Deploy", Status = "Running", Children = [new ActivityResource { Name = "Step 1: Migrate", Id = "root/1", Status = step, Started = step == "Pending" ? null : _start.ToString("O"), LogElements = line is null ? [] : [new LogElementResource { MessageText = line }] }] }],
        }));
        return this;
    }

    public WaitWorld Told(WaitFact fact)
    {
        State.Apply(fact);
        return this;
    }

    private static TaskResource Task(string state, bool asksPeople, bool begun) => new() { Id = TaskId, State = state, StartTime = begun ? _start : null, HasPendingInterruptions = asksPeople };
}
