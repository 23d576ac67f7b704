using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scripts.Variables;

/// <summary>The variables that the server itself gives a step (source: the documentation's list of system variables).</summary>
internal static class SystemVariables
{
    public static IEnumerable<KeyValuePair<string, string>> Of(ProcessRun run, PlannedStep step, PlannedAction planned, RunTarget target, string serverUri) =>
        OfTask(run).Concat(OfPlace(run)).Concat(OfExecution(run)).Concat(OfStep(step, planned, target)).Concat(OfWeb(run, serverUri))
            .Where(variable => variable.Value is not null).Select(variable => new KeyValuePair<string, string>(variable.Name, variable.Value!));

    private static IEnumerable<(string Name, string? Value)> OfTask(ProcessRun run)
    {
        yield return ("Octopus.Task.Id", run.Task.Id);
        yield return ("Octopus.Task.Name", run.Task.Description);
        yield return ("Octopus.Task.QueueTime", run.Task.QueueTime.ToString("o", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(string Name, string? Value)> OfExecution(ProcessRun run) => run.Execution switch
    {
        Deployment deployment => DeploymentVariables.Of(run, deployment),
        RunbookRun runbookRun => RunbookVariables.Of(run, runbookRun),
        _ => [],
    };

    private static IEnumerable<(string Name, string? Value)> OfPlace(ProcessRun run)
    {
        var space = run.Server.Spaces.Find(run.Execution.SpaceId);
        var group = run.Server.ProjectGroups.Find(run.Project.ProjectGroupId);
        yield return ("Octopus.Space.Id", space?.Id);
        yield return ("Octopus.Space.Name", space?.Name);
        yield return ("Octopus.Project.Id", run.Project.Id);
        yield return ("Octopus.Project.Name", run.Project.Name);
        yield return ("Octopus.Project.Slug", run.Project.Slug);
        yield return ("Octopus.ProjectGroup.Id", group?.Id);
        yield return ("Octopus.ProjectGroup.Name", group?.Name);
        yield return ("Octopus.Environment.Id", run.Environment.Id);
        yield return ("Octopus.Environment.Name", run.Environment.Name);
        yield return ("Octopus.Environment.Slug", run.Environment.Slug);
        yield return ("Octopus.Deployment.Tenant.Id", run.Tenant?.Id);
        yield return ("Octopus.Deployment.Tenant.Name", run.Tenant?.Name);
        yield return ("Octopus.Deployment.Tenant.Tags", run.Tenant is { } tenant ? string.Join(",", tenant.TenantTags) : null);
    }

    private static IEnumerable<(string Name, string? Value)> OfStep(PlannedStep step, PlannedAction planned, RunTarget target)
    {
        yield return ("Octopus.Step.Id", step.Step.Id);
        yield return ("Octopus.Step.Name", step.Step.Name);
        yield return ("Octopus.Step.Number", step.Number.ToString(CultureInfo.InvariantCulture));
        yield return ("Octopus.Action.Id", planned.Action.Id);
        yield return ("Octopus.Action.Name", planned.Action.Name);
        yield return ("Octopus.Action.Number", planned.Number);
        yield return ("Octopus.Machine.Id", target.Machine?.Id);
        yield return ("Octopus.Machine.Name", target.Machine?.Name ?? target.Name);
        yield return ("Octopus.Machine.Roles", target.Machine is { } machine ? string.Join(",", machine.Roles) : null);
    }

    private static IEnumerable<(string Name, string? Value)> OfWeb(ProcessRun run, string serverUri)
    {
        yield return ("Octopus.Web.ServerUri", serverUri);
        yield return ("Octopus.Web.BaseUrl", serverUri);
        yield return ("Octopus.Web.ProjectLink", $"/app#/{run.Execution.SpaceId}/projects/{run.Project.Slug}");
    }
}
