using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Resolving;

namespace Coordination.Core.Running;

/// <summary>
/// What a node's policy says now, by what the last look showed. The plan may have been resolved long ago, and somebody else may have deployed
/// since: nothing is asked for, and nothing left out, on the strength of an old look.
/// </summary>
internal static class PolicyRules
{
    /// <summary>Whether the policy asks what is there.</summary>
    public static bool Asks(Node node) => node.Policy != DeploymentPolicy.Always;

    /// <summary>Whether what is there has to be looked at before anything can be said.</summary>
    public static bool NeedsLook(Node node, RunState state) =>
        Asks(node) && !(node.Place is { } place && state.Now - place.Answered <= RunLimits.LookIsFresh);

    /// <summary>How the node ends without being asked for; null where it is to be asked for.</summary>
    public static Ending? Judge(Node node, RunState state)
    {
        if (!Asks(node))
            return null;
        var (planned, seen) = (node.Planned, node.Place!);
        var own = OwnSuccess(node, state);
        var there = own is not null && !(seen.Success?.When > own.When) ? own : seen.Success;
        if (there is null && planned.Current is not null)
            return PolicyEndings.Hidden(node);
        return PolicyRule.Judge(node.Policy, planned.ReleaseId, planned.Version, there) switch
        {
            PolicyVerdict.IsThere => PolicyEndings.IsThere(node, there!, ReferenceEquals(there, own) ? "this run" : seen.By, state.Now),
            PolicyVerdict.IsNotNewer => PolicyEndings.IsNotNewer(node, there!, ReferenceEquals(there, own) ? "this run" : seen.By, state.Now),
            PolicyVerdict.CannotTell => PolicyEndings.CannotTell(node, there!),
            _ => null,
        };
    }

    /// <summary>What this run deployed there last. It counts even if the server's overview were behind, or puts what was made later but ended earlier first.</summary>
    private static Deployed? OwnSuccess(Node node, RunState state) => node.SamePlace
        .Select(index => state.Nodes[index])
        .Where(other => other is { Chosen.Task.CompletedTime: not null, Ending.Outcome: DeploymentOutcome.Deployed } && TaskStates.Is(other.Chosen.Task.State, TaskStates.Success))
        .Select(other => new Deployed { ReleaseId = other.Planned.ReleaseId, DeploymentId = other.Chosen!.DeploymentId, Version = other.Planned.Version, When = other.Chosen.Task!.CompletedTime })
        .OrderByDescending(deployed => deployed.When)
        .FirstOrDefault();
}
