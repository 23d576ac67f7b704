using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// The tag under which a deployment runs alone: project and environment, and the tenant where there is one, or what the variable
/// <c>Octopus.Task.ConcurrencyTag</c> of the project or of an included library set says for this deployment.
/// </summary>
internal sealed class ConcurrencyTags(OctopusServer server)
{
    public string Of(Deployment deployment, DeploymentPlace place)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Octopus.Project.Id"] = place.Project.Id,
            ["Octopus.Project.Name"] = place.Project.Name,
            ["Octopus.Environment.Id"] = place.Environment.Id,
            ["Octopus.Environment.Name"] = place.Environment.Name,
            ["Octopus.Deployment.Tenant.Id"] = place.Tenant?.Id ?? "",
            ["Octopus.Deployment.Tenant.Name"] = place.Tenant?.Name ?? "",
            ["Octopus.Release.Number"] = place.Release.Version,
            [ProcessProperties.ConcurrencyTag] = place.Tenant is null ? "#{Octopus.Project.Id}/#{Octopus.Environment.Id}" : "#{Octopus.Deployment.Tenant.Id}/#{Octopus.Project.Id}/#{Octopus.Environment.Id}",
        };
        foreach (var variable in VariablesOf(place)) values[variable.Name] = deployment.ValueOf(variable) ?? "";
        return VariableReferences.Resolve(values[ProcessProperties.ConcurrencyTag], values);
    }

    /// <summary>From the weakest to the strongest: the project's own win over those of library sets, a scoped value over an unscoped one.</summary>
    private IEnumerable<Variable> VariablesOf(DeploymentPlace place) =>
        server.VariableSets.Of([place.Release.ProjectVariableSetSnapshotId ?? "", .. place.Release.LibraryVariableSetSnapshotIds]).Reverse()
            .SelectMany(set => set.Variables.Where(variable => (variable.Value is not null || variable.Prompt is not null) && Applies(variable, place)).OrderBy(variable => variable.Scope.Count));

    private static bool Applies(Variable variable, DeploymentPlace place) => variable.Scope.All(scope => scope.Key.ToUpperInvariant() switch
    {
        "ENVIRONMENT" => scope.Value.Contains(place.Environment.Id, StringComparer.OrdinalIgnoreCase),
        "CHANNEL" => place.Release.ChannelId is { } channel && scope.Value.Contains(channel, StringComparer.OrdinalIgnoreCase),
        "TENANT" => place.Tenant is { } tenant && scope.Value.Contains(tenant.Id, StringComparer.OrdinalIgnoreCase),
        "TENANTTAG" => place.Tenant?.TenantTags.Intersect(scope.Value, StringComparer.OrdinalIgnoreCase).Any() == true,
        _ => false,
    });
}
