namespace Coordination.Unit.Tests.Octopus.Support;

/// <summary>A request that arrived at the stub.</summary>
internal sealed record SeenRequest(string Line, double Seconds, int ThreadId, string? ApiKey, string? Authorization, string? UserAgent, string? Body);
