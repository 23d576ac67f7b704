using System;
using Coordination.Core.Time;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.State;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting.Reporting;

/// <summary>Makes of how a wait for a step ended what users see.</summary>
internal static class StepWaits
{
    /// <summary>A wait that was held.</summary>
    public static StepWait Of(WaitState state, WaitEnding ending, TimeSpan waited, string? link)
    {
        var target = state.Target;
        return new StepWait
        {
            Project = target.Names.Project,
            Runbook = target.Names.Runbook,
            Step = target.Step!.Path,
            Awaited = target.State,
            Outcome = ending.Outcome,
            Reason = ending.Reason,
            State = StepScope.WhyNot(target.Step, target.Execution) is null ? StepStanding.Of(state).State : StepState.Skipped,
            Version = target.Names.Version,
            Environment = target.Names.Environment,
            Tenant = target.Names.Tenant,
            By = target.Execution.By,
            Started = state.Log.Sight?.Started,
            Ended = state.Log.Sight?.Ended,
            Waited = waited,
            TaskId = target.Execution.TaskId,
            Link = link,
        };
    }

    /// <summary>One for which nothing was there.</summary>
    public static StepWait OfNothing(Place place, StepReference step, StepWaitRequest request, TimeSpan waited)
    {
        var wasAwaited = request.IfNotRunning == NotRunningAction.Wait;
        return new StepWait
        {
            Project = place.Project?.Name ?? string.Empty,
            Runbook = place.Runbook?.Name,
            Step = step.ToString(),
            Awaited = request.State,
            Outcome = wasAwaited ? WaitOutcome.TimedOut : WaitOutcome.NotRunning,
            Reason = "nothing runs of " + place + (wasAwaited ? ", and nothing did within " + TimeWords.Span(request.Limits.QueueTimeout) : string.Empty),
            Environment = place.Environment?.Name,
            Tenant = place.Tenant?.Name,
            Version = request.Deployments.Version,
            Waited = waited,
        };
    }
}
