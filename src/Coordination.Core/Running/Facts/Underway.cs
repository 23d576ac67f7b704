namespace Coordination.Core.Running;

/// <summary>A deployment of others that has not ended.</summary>
/// <param name="Version">Of which release.</param>
/// <param name="State">The state of its task.</param>
internal sealed record Underway(string Version, string State);
