using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Which steps and actions of a frozen process run for an environment and a tenant, and on which machines.</summary>
internal sealed class ProcessPlan
{
    private readonly OctopusServer _server;
    private readonly DeploymentEnvironment _environment;
    private readonly Tenant? _tenant;

    public ProcessPlan(OctopusServer server, Snapshot snapshot, DeploymentEnvironment environment, Tenant? tenant, IReadOnlyCollection<string> skippedActionIds)
    {
        _server = server;
        _environment = environment;
        _tenant = tenant;
        Steps = [.. snapshot.ProcessIn(server).Steps.Select((step, index) => Plan(step, index + 1, snapshot, skippedActionIds))];
    }

    /// <summary>All steps of the process, in order.</summary>
    public IReadOnlyList<PlannedStep> Steps { get; }

    /// <summary>The steps in the order of their start: those of one group start together.</summary>
    public IReadOnlyList<IReadOnlyList<PlannedStep>> Groups
    {
        get
        {
            var groups = new List<List<PlannedStep>>();
            foreach (var step in Steps)
            {
                if (groups.Count > 0 && step.StartsWithPrevious) groups[groups.Count - 1].Add(step);
                else groups.Add([step]);
            }

            return groups;
        }
    }

    /// <summary>How many packages the actions that run bring along.</summary>
    public int PackageCount => Steps.SelectMany(step => step.Actions).Where(action => action.SkipReason is null).Sum(action => action.Action.Packages.Count(package => package.AcquisitionLocation is not "NotAcquired"));

    /// <summary>The machines on which a step with roles runs.</summary>
    public IReadOnlyList<Machine> MachinesOf(PlannedStep step) =>
        [.. _server.Machines.In(_environment.SpaceId).Where(machine => !machine.IsDisabled && IsTarget(machine) && machine.Roles.Intersect(step.Roles, StringComparer.OrdinalIgnoreCase).Any())];

    private static PlannedAction Plan(ProcessAction action, string number, string? skipReason) => new(action, number, skipReason);

    private static bool Has(IReadOnlyCollection<string> ids, string? id) => id is not null && ids.Contains(id, StringComparer.OrdinalIgnoreCase);

    private PlannedStep Plan(ProcessStep step, int number, Snapshot snapshot, IReadOnlyCollection<string> skippedActionIds)
    {
        var only = step.Actions.Count == 1;
        var actions = step.Actions.Select((action, index) => Plan(
            action,
            only ? number.ToString(CultureInfo.InvariantCulture) : string.Format(CultureInfo.InvariantCulture, "{0}.{1}", number, index + 1),
            SkipReasonOf(action, snapshot, skippedActionIds)));
        var roles = step.Property(ProcessProperties.TargetRoles) ?? "";
        return new PlannedStep(step, number, [.. actions], [.. roles.Split(',').Select(role => role.Trim()).Where(role => role.Length > 0)]);
    }

    private string? SkipReasonOf(ProcessAction action, Snapshot snapshot, IReadOnlyCollection<string> skippedActionIds)
    {
        if (action.IsDisabled) return "it is disabled";
        if (Has(skippedActionIds, action.Id)) return "whoever started it skipped it";
        if (action.Environments.Count > 0 && !Has(action.Environments, _environment.Id)) return $"it does not run in {_environment.Name}";
        if (Has(action.ExcludedEnvironments, _environment.Id)) return $"{_environment.Name} is excluded";
        if (action.Channels.Count > 0 && !Has(action.Channels, snapshot.ScopeChannelId)) return "it does not run in the release's channel";
        if (action.TenantTags.Count > 0 && _tenant?.TenantTags.Intersect(action.TenantTags, StringComparer.OrdinalIgnoreCase).Any() != true) return "it does not run for this tenant";
        return null;
    }

    private bool IsTarget(Machine machine)
    {
        if (!Has(machine.EnvironmentIds, _environment.Id)) return false;
        if (_tenant is null) return machine.TenantedDeploymentParticipation is not "Tenanted";
        return machine.TenantedDeploymentParticipation is not "Untenanted"
            && (Has(machine.TenantIds, _tenant.Id) || machine.TenantTags.Intersect(_tenant.TenantTags, StringComparer.OrdinalIgnoreCase).Any());
    }
}
