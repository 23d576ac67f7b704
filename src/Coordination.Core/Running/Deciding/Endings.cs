using System;
using System.Globalization;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;

namespace Coordination.Core.Running;

/// <summary>The ways in which a node ends, in words.</summary>
internal static class Endings
{
    private const string Crossing =
        "the server made two deployments of it, as an answer was lost; while this one was being cancelled to let the other go on, the server cancelled the other and started this one";

    public static Ending Refused(Node node) =>
        Failed(node, "the server refused to create it: " + node.CreateFailure!.Message);

    public static Ending NeverTaken(Node node, Outage outage)
    {
        var why = "the server has taken no request for a deployment since " + Clock(outage.Since!.Value) + ": " + outage.Last!.Message;
        return node.Doubts.Count > 0 ? Unknown(node, "the answer to the request for it was lost, and " + why) : Failed(node, "it was not created: " + why);
    }

    public static Ending CannotLook(Node node, Failure failure) =>
        Unknown(node, "the answer to the request for it was lost, and the server cannot be looked at: " + failure);

    public static Ending LookedInVain(Node node) =>
        Unknown(node, "the answer to the request for it was lost at " + Clock(node.GivenUp) + ", and the server has not answered what it has since"
            + (node.Cell.Failure is { } failure ? ": " + failure.Message : string.Empty));

    public static Ending LostTooOften(Node node) =>
        Unknown(node, "the answers to " + node.Attempt.ToString(CultureInfo.InvariantCulture) + " requests for it were lost, and none of them shows on the server: " + node.CreateFailure!.Message);

    public static Ending CannotWatch(Node node, Failure failure) =>
        Unknown(node, "how its task stands cannot be seen any more: " + failure);

    public static Ending Vanished(Node node, Candidate chosen) =>
        Unknown(node, "the server has not shown " + chosen.TaskId + " since " + Clock(chosen.MissingSince!.Value)
            + ": it was deleted, or the key lost the permission TaskView for it");

    public static Ending OutOfTime(Node node, RunState state)
    {
        var away = state.ReadOutage.Since is { } since ? "; the server has not answered since " + Clock(since) : string.Empty;
        return node.Clocks.Running switch
        {
            ClockKind.Person => new Ending(DeploymentOutcome.AwaitingPerson, "nobody answered within " + TimeWords.Span(state.Options.PersonTimeout) + away, node.Planned.Name + " awaits a person"),
            ClockKind.Queue => new Ending(DeploymentOutcome.TimedOut, "it was still queued after " + TimeWords.Span(state.Options.QueueTimeout) + away, node.Planned.Name + " timed out"),
            _ => new Ending(DeploymentOutcome.TimedOut, "it was still running after " + TimeWords.Span(state.Options.RunTimeout) + away, node.Planned.Name + " timed out"),
        };
    }

    public static Ending Deadlocked(Node node, string cycle) =>
        new(DeploymentOutcome.Deadlocked, cycle, node.Planned.Name + " waits for this very task");

    public static Ending Requested(Node node) =>
        new(DeploymentOutcome.Requested, null, node.Planned.Name + " was only asked for, and is not waited for");

    /// <summary>The task ended by itself.</summary>
    public static Ending Over(Node node, Candidate chosen)
    {
        var task = chosen.Task!;
        if (TaskStates.Is(task.State, TaskStates.Success))
            return new Ending(DeploymentOutcome.Deployed, null, null);
        if (TaskStates.Is(task.State, TaskStates.Failed))
            return Failed(node, Said(task) ?? "its task failed; the task's log says why");
        if (TaskStates.Is(task.State, TaskStates.TimedOut))
            return Failed(node, Said(task) ?? "the server gave its task up, as its time in the queue had expired");
        return Unknown(node, "its task ended in the state " + task.State + ", which this version does not know");
    }

    public static Ending Superseded(Node node, Candidate chosen) =>
        new(DeploymentOutcome.Superseded, Said(chosen.Task!) ?? "the server cancelled it because a newer deployment took its place", node.Planned.Name + " was superseded");

    public static Ending Cancelled(Node node, Candidate chosen) =>
        new(DeploymentOutcome.Cancelled, chosen.CancelsSent > 0 ? Crossing : Said(chosen.Task!), node.Planned.Name + " was cancelled");

    private static Ending Failed(Node node, string reason) => new(DeploymentOutcome.Failed, reason, node.Planned.Name + " failed");

    private static Ending Unknown(Node node, string reason) =>
        new(DeploymentOutcome.Unknown, reason, "it cannot be told whether " + node.Planned.Name + " was deployed");

    private static string? Said(TaskResource task) =>
        string.IsNullOrWhiteSpace(task.ErrorMessage) ? null : task.ErrorMessage!.Trim();

    private static string Clock(DateTimeOffset instant) => TimeWords.Clock(instant);
}
