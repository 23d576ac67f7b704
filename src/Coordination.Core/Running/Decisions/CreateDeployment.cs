namespace Coordination.Core.Running;

/// <summary>Ask the server for the node's deployment.</summary>
internal sealed record CreateDeployment(int Node, int Attempt) : Decision;
