using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.State;

namespace Coordination.Core.Waiting.Deciding;

/// <summary>Whether what is waited for of a step has come to pass, or no longer can.</summary>
internal static class StepRules
{
    /// <summary>How the wait ends; null while both are open.</summary>
    public static WaitEnding? Judge(WaitState state)
    {
        var step = state.Target.Step!;
        if (StepScope.WhyNot(step, state.Target.Execution) is { } whyNot)
            return Skipped(state, whyNot);

        var standing = StepStanding.Of(state);
        return state.Target.State switch
        {
            AwaitedState.Started when HasStarted(standing.State) => Reached,
            AwaitedState.Succeeded when standing.State == StepState.Succeeded => Reached,
            AwaitedState.Completed when standing is { IsFinal: true, State: StepState.Succeeded or StepState.Failed or StepState.Cancelled } => Reached,
            _ when standing.IsFinal => Missed(state, standing.State),
            _ => null,
        };
    }

    private static WaitEnding Reached { get; } = new(WaitOutcome.Reached, null);

    private static bool HasStarted(StepState state) =>
        state is StepState.Running or StepState.AwaitingPerson or StepState.Succeeded or StepState.Failed or StepState.Cancelled;

    private static WaitEnding Skipped(WaitState state, string why) =>
        state.Target.State == AwaitedState.Completed ? new(WaitOutcome.Reached, "the step does not run: " + why) : new(WaitOutcome.Skipped, why);

    private static WaitEnding Missed(WaitState state, StepState step) => step switch
    {
        StepState.Skipped => Skipped(state, state.Task.IsOver ? "the deployment ended with success without it" : "the deployment has gone on without it"),
        StepState.Failed => new(WaitOutcome.Failed, Said(state)),
        StepState.Cancelled => new(WaitOutcome.Cancelled, Said(state)),
        _ => TaskRules.EndedBefore(state),
    };

    private static string? Said(WaitState state) =>
        state.Task.IsOver && TaskRules.Said(state.Task.Task!).TrimStart(':', ' ') is { Length: > 0 } said ? said : null;
}
