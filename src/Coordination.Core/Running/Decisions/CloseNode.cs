namespace Coordination.Core.Running;

/// <summary>Nothing more can become known of the node.</summary>
internal sealed record CloseNode(int Node) : Decision;
