namespace Coordination.Core.Running;

/// <summary>The server has not shown what is deployed for too long: what waited for that was ended, and what comes later tries anew.</summary>
internal sealed record StopLooking : Decision;
