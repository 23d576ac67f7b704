using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>What a deployment would run.</summary>
internal sealed class DeploymentPreview(OctopusServer server)
{
    /// <summary>The actions that would run, in order; steps out of scope are left out.</summary>
    public IReadOnlyList<PreviewedAction> Of(Release release, DeploymentEnvironment environment, Tenant? tenant) =>
        throw new System.NotSupportedException($"{release.Id} {environment.Id} {tenant?.Id} {server.Now}: under construction.");

    /// <summary>Whether a deployment asks for guidance when a step fails, where nobody says otherwise.</summary>
    public bool GuidedFailureByDefault(Project project, DeploymentEnvironment environment) => throw new System.NotSupportedException($"{project.Id} {environment.Id}: under construction.");
}
