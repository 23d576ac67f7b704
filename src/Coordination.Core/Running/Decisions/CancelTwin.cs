namespace Coordination.Core.Running;

/// <summary>Cancel a deployment that the server made besides the one that goes on.</summary>
internal sealed record CancelTwin(int Node, string TaskId) : Decision;
