using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.State;

namespace Coordination.Core.Waiting.Deciding;

/// <summary>Where the step stands, by all that is known: what its nodes show, how far the deployment is, and how its task stands.</summary>
/// <param name="State">Where.</param>
/// <param name="IsFinal">Whether that will not change any more.</param>
internal sealed record StepStanding(StepState State, bool IsFinal)
{
    /// <summary>A log that shows the step as failed once more, with nobody asked about it, when the deployment asks nobody anyway: then nobody will be.</summary>
    private const int FailedLogsUntilFinal = 2;

    /// <summary>Where it stands.</summary>
    public static StepStanding Of(WaitState state)
    {
        var isEnded = state.Task.IsOver && state.Log.IsFinal;
        var sight = state.Log.Sight;
        return (sight?.State ?? StepState.Pending) switch
        {
            StepState.Succeeded => new(StepState.Succeeded, IsFinal: true),
            StepState.Skipped => new(Passed(sight!), IsFinal: true),
            StepState.Cancelled => new(StepState.Cancelled, IsFinal: true),
            StepState.Failed => new(StepState.Failed, isEnded || sight!.IsPassed || WillNotBeRetried(state)),
            StepState.Running when isEnded => new(AsTheTask(state), IsFinal: true),
            StepState.Running => new(IsAwaited(state) ? StepState.AwaitingPerson : StepState.Running, IsFinal: false),

            // It does not show, or as pending. That alone says nothing: servers differ in what they show of what did not run.
            _ when sight is { IsPassed: true } => new(Passed(sight), IsFinal: true),
            _ when isEnded => new(TaskStates.Is(state.Task.Task!.State, TaskStates.Success) ? StepState.Skipped : StepState.NotReached, IsFinal: true),
            _ => new(StepState.Pending, IsFinal: false),
        };
    }

    private static StepState Passed(StepSight sight) => sight.IsBarred ? StepState.NotReached : StepState.Skipped;

    private static bool WillNotBeRetried(WaitState state) =>
        !state.Target.Execution.UsesGuidedFailure && state.Log.FailuresInARow >= FailedLogsUntilFinal && state.Task.Task is { HasPendingInterruptions: false };

    /// <summary>Whether people are asked about this very step, which runs. As long as it was not told which step they are asked about, it is this one where no other runs.</summary>
    private static bool IsAwaited(WaitState state)
    {
        if (state.People is { } people)
            return people.Any(one => one.Node is { } node && IsOf(state, state.Log.Log?.StepOf(node)));
        return state.Task.Task is { HasPendingInterruptions: true } && state.Log.Log?.Running.Count == 1;
    }

    private static bool IsOf(WaitState state, OutlinedStep? step) => step is not null && (step == state.Target.Step || step == state.Target.Step?.Parent);

    /// <summary>The log of a task that is over may still show what it was cut off in as running.</summary>
    private static StepState AsTheTask(WaitState state) => state.Task.Task!.State switch
    {
        var over when TaskStates.Is(over, TaskStates.Success) => StepState.Succeeded,
        var over when TaskStates.Is(over, TaskStates.Failed) => StepState.Failed,
        _ => StepState.Cancelled,
    };
}
