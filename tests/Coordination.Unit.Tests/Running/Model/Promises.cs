using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Running;

namespace Coordination.Unit.Tests.Running.Model;

/// <summary>What must hold of every run, whatever the server did. The truth is read from the model server.</summary>
internal static class Promises
{
    public static IEnumerable<string> Broken(ModelRun run)
    {
        var result = Results.Of(run.State, task => "link/" + task, 0);
        var ended = run.Now;
        run.LetServerFinish();
        foreach (var node in run.State.Nodes)
        {
            foreach (var fault in Broken(run, node, result.Deployments[node.Index], ended))
                yield return node.Planned.Name + ": " + fault;
        }
    }

    private static bool WasCancelledInItsStart(Node node) =>
        node is { Ending.Outcome: DeploymentOutcome.Cancelled, Chosen: { CancelsSent: > 0, HasStarted: true } };

    private static IEnumerable<string> Broken(ModelRun run, Node node, DeploymentResult result, DateTimeOffset ended)
    {
        var made = run.Server.Of(node.Index).ToList();
        var chosen = made.Find(task => task.TaskId == result.TaskId);
        var named = result.Twins.Select(twin => twin.TaskId).Append(result.TaskId).ToHashSet();
        var sent = run.Sent.Where(request => request.Node == node.Index).ToList();

        // Never unnoticed: what the server made while twins were looked for is named.
        var lookedUntil = sent.Count > 0 && sent[^1].Attempt > 1 ? sent.Last(request => request.Attempt > 1).At + run.State.Options.TwinWindow : ended;
        foreach (var task in made.Where(task => chosen is not null && task.Created <= lookedUntil && task.Created < ended && !task.Deleted && !named.Contains(task.TaskId)))
            yield return task.TaskId + " went unnoticed";

        // Never twice: a window that is longer than any commit can be late leaves nothing to repeat that is still to come.
        if (run.State.Options.SettleWindow > TimeSpan.FromSeconds(run.Habits.LatestCommit) && made.Count > 1 && made.TrueForAll(task => !task.Deleted))
            yield return "made " + made.Count + " times, though every commit came within the window";
        if (sent.TrueForAll(request => request.Attempt == 1) && made.Count > 1)
            yield return "asked once, made " + made.Count + " times";
        if (made.Count(task => !task.Deleted && task.Started is not null && task.Created <= lookedUntil && task.Created < ended) > 1 + result.Twins.Count(twin => !twin.CancelledBeforeStart))
            yield return "ran more often than is told";
        foreach (var twin in result.Twins)
        {
            var task = made.Single(task => task.TaskId == twin.TaskId);
            if (twin.CancelledBeforeStart ? task.Started is not null : task is { Started: null, Deleted: false } && task.Completed < ended - TimeSpan.FromMinutes(1))
                yield return twin.TaskId + " is not told of as it was: " + task.State + " " + task.Started;
        }

        // Honest outcomes.
        var honest = result.Outcome switch
        {
            DeploymentOutcome.Deployed => chosen?.State == TaskStates.Success,
            DeploymentOutcome.Failed => chosen is null || chosen.State is TaskStates.Failed or TaskStates.TimedOut || chosen is { IsOver: true, Started: null },
            DeploymentOutcome.Cancelled or DeploymentOutcome.Superseded => chosen?.State == TaskStates.Canceled,
            DeploymentOutcome.AlreadyCurrent or DeploymentOutcome.Skipped => chosen is null && (made.Count == 0 || result.Outcome == DeploymentOutcome.AlreadyCurrent),
            DeploymentOutcome.Unknown => chosen is null || chosen.Deleted || chosen.Created > node.Ended - TimeSpan.FromMinutes(20),
            DeploymentOutcome.TimedOut or DeploymentOutcome.AwaitingPerson => chosen is not null && !(chosen.Completed < node.Ended - TimeSpan.FromMinutes(2)),
            _ => false,
        };
        if (!honest)
            yield return "said " + result.Outcome + " (" + result.Reason + "), but its task is " + (chosen?.State ?? "not there");

        // The model's people say who they are; a server that supersedes may say nothing.
        if (result.Outcome == DeploymentOutcome.Cancelled && chosen is { Started: null, Error: null } && !run.Server.Tasks.Exists(other => other.Deleted))
            yield return "said Cancelled, but was superseded";
        if (result.Outcome == DeploymentOutcome.Superseded && !run.Server.Tasks.Exists(other => other.Cell == chosen!.Cell && other != chosen && other.Created >= chosen.Created))
            yield return "said Superseded, but there was nothing newer";

        // Order.
        foreach (var name in node.Planned.After)
        {
            var before = run.State.Nodes.Single(other => other.Planned.Name == name);
            if (sent.Count > 0 && !(before.Ending?.Outcome is DeploymentOutcome.Deployed or DeploymentOutcome.AlreadyCurrent && before.Ended <= sent[0].At))
                yield return "asked for before " + name + " was deployed";
            if (before.Ending!.Outcome is not (DeploymentOutcome.Deployed or DeploymentOutcome.AlreadyCurrent) && result.Outcome != DeploymentOutcome.Skipped)
                yield return "not skipped though " + name + " was not deployed";
        }

        // The one thing that can go wrong then: a twin starts at the moment at which it is cancelled, because the server cancels the other late.
        if (run.Habits.IsBenign && result.Outcome != DeploymentOutcome.Deployed && !run.State.Nodes.Any(WasCancelledInItsStart))
            yield return "nothing prevented it, but it is " + result.Outcome + ": " + result.Reason;
        if (result.Outcome == DeploymentOutcome.Skipped && string.IsNullOrEmpty(result.Reason))
            yield return "skipped without a word";
    }
}
