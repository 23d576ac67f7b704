namespace Coordination.Core.Running;

/// <summary>Stop watching a task of the node.</summary>
internal sealed record UnwatchTask(int Node, string TaskId) : Decision;
