using System;
using System.Globalization;
using System.Linq;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;

namespace Coordination.Core.Running;

/// <summary>Says where a node stands, as a person would.</summary>
internal static class ProgressWords
{
    /// <summary>The state and its words.</summary>
    public static (DeploymentState State, string Text) Describe(Node node, RunState state) => node.Stage switch
    {
        NodeStage.Waiting => (DeploymentState.Waiting, "waits for " + Before(node, state)),
        NodeStage.Ready when state.Asking.Outage.Since is { } since => (DeploymentState.Waiting, "not asked for yet: the server has taken no request since " + TimeWords.Clock(since)),
        NodeStage.Ready when PolicyRules.Asks(node) && state.Looks.Outage.Since is { } since => (DeploymentState.Waiting, "not asked for yet: the server has not told since " + TimeWords.Clock(since) + " what is there"),
        NodeStage.Ready when PolicyRules.Asks(node) => (DeploymentState.Waiting, "looking what is there"),
        NodeStage.Ready => (DeploymentState.Waiting, "about to be asked for"),
        NodeStage.Creating => (DeploymentState.Creating, node.Attempt == 1 ? "being asked for" : "being asked for again, attempt " + node.Attempt.ToString(CultureInfo.InvariantCulture)),
        NodeStage.Settling when node.RefusedInDoubt => (DeploymentState.Settling, "refused, but the answer to an earlier request was lost; looking whether the server carried that out"),
        NodeStage.Settling => (DeploymentState.Settling, "settling: the answer to the request was lost at " + TimeWords.Clock(node.GivenUp) + "; looking whether the server has it"),
        NodeStage.Live => Live(node, state),
        _ => (DeploymentState.Ended, Ended(node.Ending!)),
    };

    /// <summary>How long the deployment has run, as far as we saw it.</summary>
    public static TimeSpan Ran(Node node, RunState state) => node.Clocks.Spent(ClockKind.Run, state.Now);

    private static (DeploymentState State, string Text) Live(Node node, RunState state)
    {
        var task = node.Chosen!.Task;
        var since = " since " + TimeWords.Clock(node.Clocks.Since);
        if (task is not null && TaskStates.Is(task.State, TaskStates.Cancelling))
            return (DeploymentState.Cancelling, "being cancelled");
        if (task is not null && TaskStates.IsOver(task.State))
            return (DeploymentState.Cancelling, "was cancelled; looking whether another took its place");
        return node.Clocks.Running switch
        {
            ClockKind.Person => (DeploymentState.AwaitingPerson, "awaiting a person" + since),
            ClockKind.Run => (DeploymentState.Running, Running(node, state)),
            _ when node.Planned.QueueTime > state.Now => (DeploymentState.Queued, "scheduled for " + node.Planned.QueueTime.Value.ToOffset(state.Now.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            _ => (DeploymentState.Queued, "queued" + since),
        };
    }

    private static string Running(Node node, RunState state)
    {
        var text = "running for " + TimeWords.Span(Coarse(Ran(node, state)));
        return node.Planned.Usual is { } usual ? text + " of usually " + TimeWords.Span(usual) : text;
    }

    /// <summary>Whole tens of seconds below a minute: progress that changes with every answer tells nothing more.</summary>
    private static TimeSpan Coarse(TimeSpan span) =>
        span < TimeSpan.FromMinutes(1) ? TimeSpan.FromSeconds(10 * (long)(span.TotalSeconds / 10)) : span;

    private static string Before(Node node, RunState state)
    {
        const int Most = 3;
        var open = node.Planned.After.Where(name => !state.HasLetGo(name)).ToList();
        var text = string.Join(", ", open.Take(Most));
        return open.Count > Most ? text + " and " + (open.Count - Most).ToString(CultureInfo.InvariantCulture) + " more" : text;
    }

    private static string Ended(Ending ending)
    {
        var word = ending.Outcome switch
        {
            DeploymentOutcome.AlreadyCurrent => "already current",
            DeploymentOutcome.AwaitingPerson => "awaits a person",
            DeploymentOutcome.RolledBack => "rolled back",
            DeploymentOutcome.TimedOut => "timed out",
            DeploymentOutcome.Deadlocked => "waits for what waits for it",
            _ => ending.Outcome.ToString().ToLowerInvariant(),
        };
        return ending.Reason is null ? word : word + ": " + ending.Reason;
    }
}
