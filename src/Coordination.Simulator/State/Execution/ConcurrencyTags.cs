using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// The tag under which a deployment runs alone: project and environment, and the tenant where there is one, or what the variable
/// <c>Octopus.Task.ConcurrencyTag</c> of the project or of an included library set says for this environment.
/// </summary>
internal sealed class ConcurrencyTags(OctopusServer server)
{
    public string Of(Release release, Project project, DeploymentEnvironment environment, Tenant? tenant)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Octopus.Project.Id"] = project.Id,
            ["Octopus.Project.Name"] = project.Name,
            ["Octopus.Environment.Id"] = environment.Id,
            ["Octopus.Environment.Name"] = environment.Name,
            ["Octopus.Deployment.Tenant.Id"] = tenant?.Id ?? "",
            ["Octopus.Deployment.Tenant.Name"] = tenant?.Name ?? "",
            ["Octopus.Release.Number"] = release.Version,
        };
        var template = Overridden(release, environment)
            ?? (tenant is null ? "#{Octopus.Project.Id}/#{Octopus.Environment.Id}" : "#{Octopus.Deployment.Tenant.Id}/#{Octopus.Project.Id}/#{Octopus.Environment.Id}");
        return values.Aggregate(template, (text, value) => text.Replace("#{" + value.Key + "}", value.Value));
    }

    private string? Overridden(Release release, DeploymentEnvironment environment)
    {
        // The project's own variables win over those of library sets, a scoped value over an unscoped one.
        var sets = server.VariableSets.Of([release.ProjectVariableSetSnapshotId ?? "", .. release.LibraryVariableSetSnapshotIds]);
        return sets
            .Select(set => set.Variables.Where(IsTag).OrderByDescending(variable => variable.Scope.Count).FirstOrDefault(variable => Applies(variable, release, environment)))
            .FirstOrDefault(variable => variable?.Value is not null)?.Value;
    }

    private static bool IsTag(Variable variable) => variable.Name.IsSameAs(ProcessProperties.ConcurrencyTag);

    private static bool Applies(Variable variable, Release release, DeploymentEnvironment environment) =>
        variable.Scope.All(scope => scope.Key.ToUpperInvariant() switch
        {
            "ENVIRONMENT" => scope.Value.Contains(environment.Id, StringComparer.OrdinalIgnoreCase),
            "CHANNEL" => release.ChannelId is { } channel && scope.Value.Contains(channel, StringComparer.OrdinalIgnoreCase),
            _ => false,
        });
}
