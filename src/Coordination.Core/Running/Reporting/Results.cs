using System;
using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Running;

/// <summary>Makes results of what is known.</summary>
internal static class Results
{
    /// <summary>The result of the whole run.</summary>
    /// <param name="state">A run that is over.</param>
    /// <param name="link">Address of a task in the portal.</param>
    /// <param name="requests">How many requests it took.</param>
    public static CoordinationRun Of(RunState state, Func<string, string> link, int requests) => new()
    {
        Id = state.RunId,
        Plan = state.Plan.Name,
        Started = state.Started,
        Ended = state.Now,
        Deployments = [.. state.Nodes.Select(node => Of(node, state, link))],
        Requests = requests,
    };

    /// <summary>The result of one node that ended.</summary>
    public static DeploymentResult Of(Node node, RunState state, Func<string, string> link)
    {
        var task = node.Chosen?.Task;
        return new DeploymentResult
        {
            Name = node.Planned.Name,
            Project = node.Planned.Project,
            Version = node.Planned.Version,
            Environment = node.Planned.Environment,
            Tenant = node.Planned.Tenant,
            Outcome = node.Ending!.Outcome,
            Reason = Reason(node, state),
            HasWarnings = task is { HasWarningsOrErrors: true } && node.Ending.Outcome == DeploymentOutcome.Deployed,
            TaskId = node.Chosen?.TaskId,
            DeploymentId = node.Chosen?.DeploymentId,
            Link = node.Chosen is { } chosen ? link(chosen.TaskId) : null,
            Queued = task?.QueueTime,
            Started = task?.StartTime,
            Ended = task is not null && TaskStates.IsOver(task.State) ? task.CompletedTime : null,
            Twins = [.. node.Candidates.Where(candidate => candidate != node.Chosen).Select(twin => new Twin(twin.TaskId, link(twin.TaskId), twin.EndedUnstarted))],
        };
    }

    private static string? Reason(Node node, RunState state)
    {
        var reason = node.Ending!.Reason;
        if (!node.Closed || node.Doubts.Count == 0 || node.Repeated is not { } repeated || node.Cell.LastSent >= repeated.Plus(state.Options.TwinWindow))
            return reason;

        // The looks for twins could not be finished: say so, instead of passing for certain.
        const string Doubt = "the request for it was repeated after its answer was lost, and the server could not be looked at long enough to exclude a second deployment";
        return reason is null ? Doubt : reason + "; " + Doubt;
    }
}
