using System;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Whether a deployment may be created. The words are the simulator's own where no public source has the server's.</summary>
internal sealed class DeploymentChecks(OctopusServer server)
{
    private readonly ExecutionChecks _execution = new(server);

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
        var place = new DeploymentPlace(release, project, environment, _execution.TenantFor(draft, project.TenantedDeploymentMode, project, environment));
        CheckFreezes(draft, place);
        _execution.CheckSchedule(draft);
        _execution.CheckSelection(draft, release);
        _execution.CheckPrompts(draft, release, environment);
        CheckLifecycle(place);
        return place;
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
