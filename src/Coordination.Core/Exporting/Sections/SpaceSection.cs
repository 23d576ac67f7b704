using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Core.Exporting.Wire;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Exporting.Sections;

/// <summary>What projects share: the server, environments, lifecycles, tenants and machines.</summary>
internal sealed class SpaceSection(ServerFindings server)
{
    public Section Server() => new Section()
        .With("version", IsRelease(server.Version) ? server.Version : null)
        .With("nodes", server.Nodes.Count > 1 ? server.Nodes.Count.ToString(CultureInfo.InvariantCulture) : null)
        .With("taskCap", server.Nodes.Count > 0 ? server.Nodes.Min(node => node.MaxConcurrentTasks).ToString(CultureInfo.InvariantCulture) : null)
        .With("packageAcquisition", StepTimes.Median([.. server.Projects.SelectMany(found => found.Times.Acquisitions)]) is { } acquisition ? SpanText.Of(acquisition) : null);

    public List<object> Environments() => [.. server.Environments.Select(environment => new Section { ["name"] = environment.Name }.With("guidedFailure", environment.UseGuidedFailure))];

    /// <summary>Only those that a project or a channel has.</summary>
    public List<object> Lifecycles()
    {
        var used = new HashSet<string>(server.Projects.SelectMany(found => found.Channels.Select(channel => channel.LifecycleId ?? string.Empty).Append(found.Project.LifecycleId)), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. server.Lifecycles.Where(lifecycle => used.Contains(lifecycle.Id)).Select(lifecycle =>
                new Section { ["name"] = lifecycle.Name }.With("keep", KeepOf(lifecycle.ReleaseRetentionPolicy)).With("phases", [.. lifecycle.Phases.Select(Phase)]))
        ];
    }

    /// <summary>Only those connected to one of the projects, and only their connections to these.</summary>
    public List<object> Tenants() =>
    [
        .. server.ConnectedTenants.Select(tenant => new Section { ["name"] = tenant.Name }.With("tags", [.. tenant.TenantTags]).With("projects", Connections(tenant)))
    ];

    /// <summary>Only those that a project includes.</summary>
    public List<object> Libraries() =>
        [.. server.Libraries.Select(found => new Section { ["name"] = found.Library.Name }.With("variables", new VariableSection(server, channels: []).Write(found.Variables)))];

    /// <summary>Only those with a role that a step of the projects names.</summary>
    public List<object> Machines()
    {
        var roles = new HashSet<string>(server.Projects.SelectMany(found => found.Process.Steps).SelectMany(RolesOf), StringComparer.OrdinalIgnoreCase);
        return [.. server.Machines.Where(machine => machine.Roles.Any(roles.Contains) && server.EnvironmentNames(machine.EnvironmentIds).Count > 0).Select(Machine)];
    }

    /// <summary>A year, a number and a build; what is built for tests has none.</summary>
    private static bool IsRelease(string version) => version.IndexOf('.') is > 0 and var dot && int.TryParse(version.Substring(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

    private static string? KeepOf(ExportedRetention? policy) => policy is { ShouldKeepForever: false, QuantityToKeep: > 0 }
        ? policy.QuantityToKeep.ToString(CultureInfo.InvariantCulture) + (policy.Unit is "Days" ? "d" : string.Empty)
        : null;

    private static IEnumerable<string> RolesOf(StepResource step) =>
        step.Properties.TryGetValue("Octopus.Action.TargetRoles", out var roles) ? roles.ToString().Split(',').Select(role => role.Trim()) : [];

    private Section Phase(ExportedPhase phase) => new Section { ["name"] = phase.Name }
        .With("environments", server.EnvironmentNames(phase.OptionalDeploymentTargets))
        .With("automatic", server.EnvironmentNames(phase.AutomaticDeploymentTargets))
        .With("minimum", phase.MinimumEnvironmentsBeforePromotion > 0 ? phase.MinimumEnvironmentsBeforePromotion.ToString(CultureInfo.InvariantCulture) : null)
        .With("optional", phase.IsOptionalPhase)
        .With("priority", phase.IsPriorityPhase)
        .With("keep", KeepOf(phase.ReleaseRetentionPolicy));

    private Section Connections(ExportedTenant tenant)
    {
        var connections = new Section();
        foreach (var found in server.Projects)
        {
            var ids = tenant.ProjectEnvironments.Where(connection => ServerFindings.Same(connection.Key, found.Project.Id)).SelectMany(connection => connection.Value);
            connections.With(found.Project.Name, server.EnvironmentNames(ids));
        }

        return connections;
    }

    private Section Machine(ExportedMachine machine) => new Section { ["name"] = machine.Name }
        .With("roles", [.. machine.Roles])
        .With("environments", server.EnvironmentNames(machine.EnvironmentIds))
        .With("tenants", [.. server.ConnectedTenants.Where(tenant => machine.TenantIds.Contains(tenant.Id, StringComparer.OrdinalIgnoreCase)).Select(tenant => tenant.Name)])
        .With("tenantTags", [.. machine.TenantTags])
        .With("disabled", machine.IsDisabled);
}
