namespace Coordination.Core.Running;

/// <summary>Begin to watch a task of the node.</summary>
internal sealed record WatchTask(int Node, string TaskId) : Decision;
