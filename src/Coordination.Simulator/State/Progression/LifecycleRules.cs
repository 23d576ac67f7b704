using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>Which environments a release may go to: the phases of its lifecycle, in order.</summary>
internal sealed class LifecycleRules(OctopusServer server)
{
    /// <summary>The lifecycle of the release's channel, or else of its project.</summary>
    public Lifecycle LifecycleOf(Release release) => throw new System.NotSupportedException($"{release.Id} on {server.Now}: under construction.");

    /// <summary>How far the release has come; for a tenant where one is given.</summary>
    public ReleaseProgress ProgressOf(Release release, Tenant? tenant) => throw new System.NotSupportedException($"{release.Id} {tenant?.Id}: under construction.");

    /// <summary>The environments to which the release may be deployed now (the template's PromoteTo), in lifecycle order.</summary>
    public IReadOnlyList<DeploymentEnvironment> PromoteTo(Release release, Tenant? tenant) => throw new System.NotSupportedException($"{release.Id} {tenant?.Id}: under construction.");

    /// <summary>The environments of a lifecycle's phases, resolved (phases without environments, lifecycles without phases).</summary>
    public IReadOnlyList<ResolvedPhase> PhasesOf(Lifecycle lifecycle) => throw new System.NotSupportedException($"{lifecycle.Id}: under construction.");
}
