using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Running;

namespace Coordination.Unit.Tests.Running.Model;

/// <summary>What must hold of policies: nothing is asked for that was not needed, and nothing left out that was, but for what happened while a look is fresh.</summary>
internal static class PolicyPromises
{
    /// <summary>A look may be as old as this, and takes up to two seconds.</summary>
    private static readonly TimeSpan _freshness = RunLimits.LookIsFresh + TimeSpan.FromSeconds(2);

    public static IEnumerable<string> Broken(ModelRun run)
    {
        foreach (var node in run.State.Nodes.Where(node => node.Planned.Policy != DeploymentPolicy.Always && !run.State.Options.Declined.Contains(node.Planned.Name)))
        {
            foreach (var (_, attempt, at) in run.Sent.Where(sent => sent.Node == node.Index))
            {
                if (!Verdicts(run, node.Planned, at).Contains(PolicyVerdict.Deploy))
                    yield return node.Planned.Name + ": attempt " + attempt + " was asked for at " + at.ToString("HH:mm:ss") + " though it, or something newer, was there";
            }

            if (node.Ending!.Outcome == DeploymentOutcome.AlreadyCurrent && Verdicts(run, node.Planned, node.Ended).All(verdict => verdict == PolicyVerdict.Deploy))
                yield return node.Planned.Name + ": was left out at " + node.Ended.ToString("HH:mm:ss") + " though it was not there: " + node.Ending.Reason;
        }
    }

    /// <summary>What the policy says of each state in which the place was shortly before an instant.</summary>
    private static List<PolicyVerdict> Verdicts(ModelRun run, ResolvedDeployment planned, DateTimeOffset at)
    {
        var cell = ModelRun.CellOf(planned);
        var since = at - _freshness;
        return [.. run.Server.Tasks
            .Where(task => task.Cell == cell && task.Completed > since && task.Completed <= at)
            .Select(task => task.Completed!.Value)
            .Prepend(since)
            .Select(instant => run.Server.LastSuccess(cell, instant))
            .Select(there => PolicyRule.Judge(planned.Policy, planned.ReleaseId, planned.Version, there is null ? null : new Deployed { ReleaseId = there.ReleaseId, DeploymentId = there.DeploymentId, Version = there.Version }))];
    }
}
