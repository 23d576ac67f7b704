using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// Which environments a release may go to. Phases are entered in order; one is complete when all of its environments, or at least
/// the minimum, have a successful deployment of the release; an optional one may be passed by.
/// </summary>
internal sealed class LifecycleRules(OctopusServer server)
{
    /// <summary>The lifecycle of the release's channel, or else of its project.</summary>
    public Lifecycle LifecycleOf(Release release) =>
        server.Lifecycles.Get(server.Channels.Find(release.ChannelId)?.LifecycleId ?? server.Projects.Get(release.ProjectId).LifecycleId);

    /// <summary>
    /// The phases of a lifecycle with their environments named: a phase without any has all that no earlier phase names, a
    /// lifecycle without phases has one phase per environment in sort order.
    /// </summary>
    public IReadOnlyList<ResolvedPhase> PhasesOf(Lifecycle lifecycle)
    {
        IReadOnlyList<DeploymentEnvironment> all = [.. server.Environments.In(lifecycle.SpaceId).OrderBy(environment => environment.SortOrder)];
        if (lifecycle.Phases.Count == 0) return [.. all.Select(environment => new ResolvedPhase(environment.Id, environment.Name, [], [environment.Id], 0, IsOptional: false, IsPriority: false))];

        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var resolved = new List<ResolvedPhase>();
        foreach (var phase in lifecycle.Phases)
        {
            var isOpen = phase.AutomaticDeploymentTargets.Count + phase.OptionalDeploymentTargets.Count == 0;
            IReadOnlyList<string> optional = isOpen ? [.. all.Select(environment => environment.Id).Where(id => !named.Contains(id))] : phase.OptionalDeploymentTargets;
            var one = new ResolvedPhase(phase.Id, phase.Name, phase.AutomaticDeploymentTargets, optional, phase.MinimumEnvironmentsBeforePromotion, phase.IsOptionalPhase, phase.IsPriorityPhase);
            named.UnionWith(one.Environments);
            resolved.Add(one);
        }

        return resolved;
    }

    /// <summary>How far the release has come; for a tenant where one is given, else untenanted.</summary>
    public ReleaseProgress ProgressOf(Release release, Tenant? tenant)
    {
        IReadOnlyList<Deployment> deployments = [.. release.Deployments.Where(deployment => deployment.TenantId.IsSameAs(tenant?.Id)).Reverse()];
        var succeeded = new HashSet<string>(deployments.Where(deployment => deployment.Task.State == TaskState.Success).Select(deployment => deployment.EnvironmentId), StringComparer.OrdinalIgnoreCase);
        var phases = new List<PhaseProgress>();
        var next = new List<string>();
        var stillRequired = 0;
        var isReachable = true;
        foreach (var phase in PhasesOf(LifecycleOf(release)))
        {
            var environments = ForTenant(phase.Environments, release.ProjectId, tenant);
            var done = environments.Count(succeeded.Contains);
            var required = phase.Minimum == 0 ? environments.Count : Math.Min(phase.Minimum, environments.Count);
            var isComplete = done >= required;
            var isBlocked = release.HasUnresolvedDefect && phases.Count > 0 && done == 0;
            var state = !isReachable ? PhaseState.Pending : isComplete ? PhaseState.Complete : PhaseState.Current;
            phases.Add(new PhaseProgress(phase, state, isBlocked, [.. deployments.Where(deployment => environments.Contains(deployment.EnvironmentId, StringComparer.OrdinalIgnoreCase))]));
            if (isReachable && !isBlocked)
            {
                next.AddRange(environments.Where(environment => !succeeded.Contains(environment)));
                if (!isComplete && !phase.IsOptional) stillRequired = required - done;
            }

            isReachable &= isComplete || phase.IsOptional;
        }

        return new ReleaseProgress(phases, next, stillRequired);
    }

    /// <summary>The environments to which the release may be deployed now, those included that have it already, in lifecycle order.</summary>
    public IReadOnlyList<DeploymentEnvironment> PromoteTo(Release release, Tenant? tenant) =>
    [
        .. server.Environments.Of(ProgressOf(release, tenant).Phases
            .Where(phase => phase.State != PhaseState.Pending && !phase.IsBlocked)
            .SelectMany(phase => ForTenant(phase.Phase.Environments, release.ProjectId, tenant)))
    ];

    /// <summary>Whether a deployment comes before others in the queue: it says so itself (from 2025.2 on), or its phase does (from 2024.4 on).</summary>
    public bool IsPrioritized(Deployment deployment, DeploymentPlace place) =>
        deployment.Priority is "On" ? server.Version.IsAtLeast(2025, 2)
        : deployment.Priority is not "Off" && server.Version.IsAtLeast(2024, 4)
            && PhasesOf(LifecycleOf(place.Release)).FirstOrDefault(phase => phase.Environments.Contains(place.Environment.Id, StringComparer.OrdinalIgnoreCase)) is { IsPriority: true };

    /// <summary>Environments to which a tenant is not connected do not hold it up.</summary>
    private static IReadOnlyList<string> ForTenant(IReadOnlyList<string> environments, string projectId, Tenant? tenant)
    {
        if (tenant is null) return environments;
        var connected = tenant.ProjectEnvironments.TryGetValue(projectId, out var ids) ? ids : [];
        return [.. environments.Where(environment => connected.Contains(environment, StringComparer.OrdinalIgnoreCase))];
    }
}
