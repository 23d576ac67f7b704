namespace Coordination.Core.Running;

/// <summary>What was asked for will not come: ask for the deployment again as soon as there is room.</summary>
/// <param name="Node">Which node.</param>
/// <param name="Crossed">Whether all that the server had of it was cancelled, in part by us, before any of it ran.</param>
internal sealed record AskAgain(int Node, bool Crossed) : Decision;
