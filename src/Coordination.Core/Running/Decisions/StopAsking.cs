namespace Coordination.Core.Running;

/// <summary>The server has taken no request for a deployment for too long: what could have started was ended, and what may start later tries anew.</summary>
internal sealed record StopAsking : Decision;
