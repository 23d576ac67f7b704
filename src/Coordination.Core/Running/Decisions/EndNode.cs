namespace Coordination.Core.Running;

/// <summary>The node's outcome is known.</summary>
internal sealed record EndNode(int Node, Ending Ending) : Decision;
