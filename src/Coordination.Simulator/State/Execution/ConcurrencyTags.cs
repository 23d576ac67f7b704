using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// The tag under which a deployment runs alone: project (of a run: runbook) and environment, and the tenant where there is one, or what the variable
/// <c>Octopus.Task.ConcurrencyTag</c> of the project or of an included library set says for this deployment.
/// </summary>
internal sealed class ConcurrencyTags(OctopusServer server)
{
    public string Of(Execution execution, Snapshot snapshot, Project project, DeploymentEnvironment environment, Tenant? tenant, Runbook? runbook = null)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Octopus.Project.Id"] = project.Id,
            ["Octopus.Project.Name"] = project.Name,
            ["Octopus.Environment.Id"] = environment.Id,
            ["Octopus.Environment.Name"] = environment.Name,
            ["Octopus.Deployment.Tenant.Id"] = tenant?.Id ?? "",
            ["Octopus.Deployment.Tenant.Name"] = tenant?.Name ?? "",
            ["Octopus.Release.Number"] = runbook is null ? snapshot.Label : "",
            ["Octopus.Runbook.Id"] = runbook?.Id ?? "",
            ["Octopus.Runbook.Name"] = runbook?.Name ?? "",
            [ProcessProperties.ConcurrencyTag] = (tenant is null ? "" : "#{Octopus.Deployment.Tenant.Id}/") + (runbook is null ? "#{Octopus.Project.Id}" : "#{Octopus.Runbook.Id}") + "/#{Octopus.Environment.Id}",
        };
        foreach (var variable in VariablesOf(snapshot, environment, tenant)) values[variable.Name] = execution.ValueOf(variable) ?? "";
        foreach (var passed in execution.PassedVariables) values[passed.Key] = passed.Value;
        return VariableText.Evaluate(values[ProcessProperties.ConcurrencyTag], values).Text;
    }

    /// <summary>From the weakest to the strongest: the project's own win over those of library sets, a scoped value over an unscoped one.</summary>
    private IEnumerable<Variable> VariablesOf(Snapshot snapshot, DeploymentEnvironment environment, Tenant? tenant) =>
        server.VariableSets.Of([snapshot.ProjectVariableSetSnapshotId ?? "", .. snapshot.LibraryVariableSetSnapshotIds]).Reverse()
            .SelectMany(set => set.Variables.Where(variable => (variable.Value is not null || variable.Prompt is not null) && Applies(variable, snapshot, environment, tenant)).OrderBy(variable => variable.Scope.Count));

    private static bool Applies(Variable variable, Snapshot snapshot, DeploymentEnvironment environment, Tenant? tenant) => variable.Scope.All(scope => scope.Key.ToUpperInvariant() switch
    {
        "ENVIRONMENT" => scope.Value.Contains(environment.Id, StringComparer.OrdinalIgnoreCase),
        "CHANNEL" => snapshot.ScopeChannelId is { } channel && scope.Value.Contains(channel, StringComparer.OrdinalIgnoreCase),
        "TENANT" => tenant is not null && scope.Value.Contains(tenant.Id, StringComparer.OrdinalIgnoreCase),
        "TENANTTAG" => tenant?.TenantTags.Intersect(scope.Value, StringComparer.OrdinalIgnoreCase).Any() == true,
        _ => false,
    });
}
