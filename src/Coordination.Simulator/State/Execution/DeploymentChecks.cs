using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Whether a deployment may be created. The words are the simulator's own where no public source has the server's.</summary>
internal sealed class DeploymentChecks(OctopusServer server)
{
    /// <summary>Clients that know no null send the year 1.</summary>
    public static DateTimeOffset? Given(DateTimeOffset? time) => time is { Year: > 1 } ? time : null;

    /// <summary>Finds what the draft names and checks it.</summary>
    /// <exception cref="Refusal">It may not; with the reasons.</exception>
    public DeploymentPlace Check(Deployment draft)
    {
        if (string.IsNullOrEmpty(draft.ReleaseId)) throw Refusal.Because("The release to deploy is required: ReleaseId is missing.");
        if (string.IsNullOrEmpty(draft.EnvironmentId)) throw Refusal.Because("The environment to deploy to is required: EnvironmentId is missing.");
        var release = server.Releases.Find(draft.ReleaseId) ?? throw Refusal.Because($"Release '{draft.ReleaseId}' does not exist.");
        var environment = server.Environments.Find(draft.EnvironmentId) ?? throw Refusal.Because($"Environment '{draft.EnvironmentId}' does not exist.");
        var project = server.Projects.Get(release.ProjectId);
        if (project.IsDisabled) throw Refusal.Because($"The project {project.Name} is disabled, so its releases cannot be deployed.");
        var place = new DeploymentPlace(release, project, environment, TenantFor(draft, project, environment));
        CheckFreezes(draft, place);
        CheckSchedule(draft);
        CheckSelection(draft, release);
        CheckPrompts(draft, release, environment);
        CheckLifecycle(place);
        return place;
    }

    private Tenant? TenantFor(Deployment draft, Project project, DeploymentEnvironment environment)
    {
        if (string.IsNullOrEmpty(draft.TenantId))
        {
            return project.TenantedDeploymentMode != TenantedDeploymentMode.Tenanted ? null
                : throw Refusal.Because($"The project {project.Name} requires a tenant for each deployment.");
        }

        var tenant = server.Tenants.Find(draft.TenantId) ?? throw Refusal.Because($"Tenant '{draft.TenantId}' does not exist.");
        if (project.TenantedDeploymentMode == TenantedDeploymentMode.Untenanted) throw Refusal.Because($"The project {project.Name} does not support tenanted deployments.");
        if (tenant.IsDisabled) throw Refusal.Because($"The tenant {tenant.Name} is disabled.");
        var isConnected = tenant.ProjectEnvironments.TryGetValue(project.Id, out var connected) && connected.Contains(environment.Id, StringComparer.OrdinalIgnoreCase);
        return isConnected ? tenant : throw Refusal.Because($"The tenant {tenant.Name} is not connected to the project {project.Name} for the environment {environment.Name}.");
    }

    /// <summary>A freeze is overridden by naming it, with a reason.</summary>
    private void CheckFreezes(Deployment draft, DeploymentPlace place)
    {
        foreach (var freeze in server.Freezes.Where(freeze => freeze.Holds(place.Project, place.Environment, server.Now)))
        {
            if (!string.IsNullOrEmpty(draft.FreezeOverrideReason) && draft.OverriddenFreezes.Contains(freeze.Name, StringComparer.OrdinalIgnoreCase)) continue;
            throw Refusal.Because($"{place.Project.Name} cannot be deployed to {place.Environment.Name}: the deployment freeze {freeze.Name} prevents it.");
        }
    }

    private void CheckSchedule(Deployment draft)
    {
        var start = Given(draft.QueueTime) ?? server.Now;
        if (Given(draft.QueueTimeExpiry) is { } expiry && (expiry <= start || expiry <= server.Now)) throw Refusal.Saying("Deployment Schedule is invalid.");
    }

    private void CheckSelection(Deployment draft, Release release)
    {
        var required = release.ProcessIn(server).Steps.SelectMany(step => step.Actions).FirstOrDefault(action => action.IsRequired && draft.SkipActions.Contains(action.Id, StringComparer.OrdinalIgnoreCase));
        if (required is not null) throw Refusal.Because($"The step {required.Name} is required and cannot be skipped.");
        IEnumerable<string> machines = [.. draft.SpecificMachineIds, .. draft.ExcludedMachineIds];
        if (machines.FirstOrDefault(id => server.Machines.Find(id) is null) is { } unknown) throw Refusal.Because($"Machine '{unknown}' does not exist.");
    }

    private void CheckPrompts(Deployment draft, Release release, DeploymentEnvironment environment)
    {
        if (server.VariableSets.Find(release.ProjectVariableSetSnapshotId) is not { } variables) return;
        string[] missing = [.. variables.PromptedIn(environment.Id).Where(variable => variable.IsAnswerRequired && string.IsNullOrEmpty(draft.ValueOf(variable))).Select(variable => $"A value is required for the prompted variable '{variable.Name}'.")];
        if (missing.Length > 0) throw Refusal.Because(missing);
    }

    private void CheckLifecycle(DeploymentPlace place)
    {
        if (server.Progression.PromoteTo(place.Release, place.Tenant).Contains(place.Environment)) return;
        var lifecycle = server.Progression.LifecycleOf(place.Release);
        var isInIt = server.Progression.PhasesOf(lifecycle).Any(phase => phase.Environments.Contains(place.Environment.Id, StringComparer.OrdinalIgnoreCase));
        throw Refusal.Because(
            $"Release {place.Release.Version} of {place.Project.Name} cannot be deployed to {place.Environment.Name}{(place.Tenant is null ? "" : $" for {place.Tenant.Name}")}: "
            + (!isInIt ? $"the environment is not part of the lifecycle {lifecycle.Name}."
                : place.Release.HasUnresolvedDefect ? "the release has an unresolved defect that prevents its progression."
                : $"the lifecycle {lifecycle.Name} does not allow it yet, earlier phases are not complete."));
    }
}
