using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Processes.Documents;

namespace Coordination.Core.Processes.Checking;

/// <summary>Parts of a process that cannot be meant as they are written.</summary>
internal static class ContentRules
{
    private const string Container = "Container";

    public static IEnumerable<ProcessFinding> Check(DeploymentProcess process)
    {
        if (process.Steps.Count == 0)
            yield return new ProcessFinding("EmptyProcess", ProcessFindingSeverity.Error, "The process has no step; saving it would remove all that are there.") { Remedy = "Add what is to stay, or begin with Get-DeploymentProcess." };
        foreach (var step in process.Steps)
        {
            foreach (var finding in Members(step.Members, NodeKind.Step).Select(finding => finding with { Step = step.Name }).Concat(step.Actions.SelectMany(action => Action(action).Select(finding => finding with { Step = step.Name, Action = action.Name }))))
                yield return finding;
        }
    }

    private static IEnumerable<ProcessFinding> Action(DeploymentAction action)
    {
        if (action.WorkerPool is not null && action.WorkerPoolVariable is not null)
            yield return Find("WorkerPoolTwice", ProcessFindingSeverity.Warning, "'" + action + "' names a worker pool and a variable that names one.", "Leave one of both out.");
        if (action.ContainerImage is null != action.ContainerFeed is null)
            yield return Find("ContainerIncomplete", ProcessFindingSeverity.Warning, "'" + action + "' has " + (action.ContainerImage is null ? "the feed of a container image and no image." : "a container image and no feed that it comes from."), "Give both -ContainerImage and -ContainerFeed.");
        foreach (var tag in action.TenantTags.Where(tag => !tag.Contains("/") && !tag.Contains("#{")))
            yield return Find("TenantTagIncomplete", ProcessFindingSeverity.Error, "'" + action + "' names the tenant tag '" + tag + "' without its tag set.", "Write it as 'Tag set/" + tag + "'.");
        foreach (var package in action.Packages.GroupBy(package => package.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return Find("DuplicatePackage", ProcessFindingSeverity.Error, "'" + action + "' has more than one package " + (package.Key.Length == 0 ? "without a name" : "named '" + package.Key + "'") + ".", "Give each a name of its own; only one may have none.");
        foreach (var finding in Members(action.Members, NodeKind.Action))
            yield return finding;
    }

    /// <summary>What has a parameter, or is the server's own affair, would be written over.</summary>
    private static IEnumerable<ProcessFinding> Members(IReadOnlyDictionary<string, string> members, NodeKind kind) =>
        from name in members.Keys
        where !string.Equals(name, Container, StringComparison.Ordinal) && (kind.Knows(name) || kind.IsServers(name))
        select Find("MemberHasParameter", ProcessFindingSeverity.Error, "-Member says '" + name + "' of " + (kind == NodeKind.Step ? "a step" : "an action") + ", which " + (kind.IsServers(name) ? "the server keeps itself." : "is said otherwise."), kind.IsServers(name) ? "Leave it out." : "Use the parameter or -Property.");

    private static ProcessFinding Find(string rule, ProcessFindingSeverity severity, string what, string remedy) => new(rule, severity, what) { Remedy = remedy };
}
