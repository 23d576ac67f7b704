namespace Coordination.Core.Running;

/// <summary>Looks whether the deployment of a node can only go on after us.</summary>
internal sealed record SearchForCycle(int Node) : Decision;
