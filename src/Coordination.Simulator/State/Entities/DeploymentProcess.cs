namespace Coordination.Simulator.State;

/// <summary>The process of a project, or the frozen snapshot of it that a release holds.</summary>
internal sealed class DeploymentProcess : Process;
