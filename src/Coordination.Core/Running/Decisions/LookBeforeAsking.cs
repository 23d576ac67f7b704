namespace Coordination.Core.Running;

/// <summary>The last look is too old to ask again on the strength of it: look once more first.</summary>
internal sealed record LookBeforeAsking(int Node) : Decision;
