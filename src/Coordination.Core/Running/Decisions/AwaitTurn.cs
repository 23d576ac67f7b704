namespace Coordination.Core.Running;

/// <summary>Wait until one more deployment may be asked for.</summary>
internal sealed record AwaitTurn : Decision;
