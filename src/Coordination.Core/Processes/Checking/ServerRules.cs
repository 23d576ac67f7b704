using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Processes.Documents;
using Coordination.Core.Processes.Naming;

namespace Coordination.Core.Processes.Checking;

/// <summary>What only the server can tell: names that lead nowhere, roles that no target has, steps of other projects.</summary>
internal sealed class ServerRules(OctopusSpace space, ProcessNaming naming)
{
    /// <summary>All findings.</summary>
    public async Task<IReadOnlyList<ProcessFinding>> CheckAsync(DeploymentProcess process, CancellationToken cancellationToken)
    {
        var unknown = await naming.CheckAsync(ProcessWriter.Write(process), cancellationToken).ConfigureAwait(false);
        return
        [
            .. unknown.Select(failure => new ProcessFinding("Unknown" + failure.Id.Replace("NotFound", string.Empty).Replace("Ambiguous", string.Empty), ProcessFindingSeverity.Error, failure.Message) { Remedy = failure.Remedy }),
            .. await RolesAsync(process, cancellationToken).ConfigureAwait(false),
            .. await WaitsAsync(process, cancellationToken).ConfigureAwait(false),
            .. await new TemplateRules(space.Names.TemplatesAsync).CheckAsync(process, cancellationToken).ConfigureAwait(false),
        ];
    }

    private async Task<IReadOnlyList<ProcessFinding>> RolesAsync(DeploymentProcess process, CancellationToken cancellationToken)
    {
        if (process.Steps.All(step => step.TargetRoles.Count == 0) || await space.Names.RolesAsync(cancellationToken).ConfigureAwait(false) is not { } roles)
            return [];
        return
        [
            .. from step in process.Steps
               from role in step.TargetRoles
               where !role.Contains("#{") && !roles.Contains(role, StringComparer.OrdinalIgnoreCase)
               select new ProcessFinding("UnknownRole", ProcessFindingSeverity.Warning, "No deployment target has the role '" + role + "' of the step '" + step.Name + "'." + Nearest.Question(role, roles)) { Step = step.Name, Remedy = "Check the name, or give the role to a target." },
        ];
    }

    private async Task<IReadOnlyList<ProcessFinding>> WaitsAsync(DeploymentProcess process, CancellationToken cancellationToken)
    {
        var findings = new List<ProcessFinding>();
        var waits = Commands.Of(process).Where(found => string.Equals(found.Command.Name, "Wait-ProjectStep", StringComparison.OrdinalIgnoreCase)).ToList();
        if (waits.Count == 0)
            return findings;
        var projects = await space.GetProjectsAsync(cancellationToken).ConfigureAwait(false);
        var index = new NameIndex<ProjectResource>("project", "ProjectView", projects, project => project.Id, project => project.Name, project => project.Slug);
        foreach (var (step, action, command) in waits)
        {
            if (command.Argument("Project", 0) is not { } name)
                continue;
            if (index.Find(name, out var fault) is not { } project)
                findings.Add(new ProcessFinding("UnknownProject", ProcessFindingSeverity.Error, "'" + action + "' waits for a project: " + fault!.What) { Step = step.Name, Action = action.Name, Remedy = fault.Remedy });
            else if (command.Argument("Step", 1) is { } wanted && await MissingAsync(project, wanted, cancellationToken).ConfigureAwait(false) is { } steps)
                findings.Add(new ProcessFinding("UnknownStep", ProcessFindingSeverity.Error, "'" + action + "' waits for the step '" + wanted + "' of " + project.Name + ", which has none of that name." + Nearest.Question(wanted, steps)) { Step = step.Name, Action = action.Name, Remedy = "Check the name of the step." });
        }

        return findings;
    }

    /// <summary>The names of a project's steps, where none is the one that is waited for; null where one is, or nobody can tell.</summary>
    private async Task<IReadOnlyList<string>?> MissingAsync(ProjectResource project, string wanted, CancellationToken cancellationToken)
    {
        if (wanted.IndexOfAny(['*', '?', '[', '/']) >= 0 || int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return null;
        try
        {
            var other = ProcessNode.Of(NodeKind.Process, await space.Processes.ReadAsync(project, project.PersistenceSettings?.DefaultBranch, cancellationToken).ConfigureAwait(false));
            IReadOnlyList<string> names = [.. other.Children.Select(step => step.Name)];
            return names.Contains(wanted, StringComparer.OrdinalIgnoreCase) ? null : names;
        }
        catch (CoordinationException)
        {
            // Another project's process that cannot be read is no fault of this one.
            return null;
        }
    }
}
