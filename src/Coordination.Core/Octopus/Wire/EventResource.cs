using System;

namespace Coordination.Core.Octopus.Wire;

/// <summary>An entry of the audit log, as the server sends it.</summary>
internal sealed record EventResource
{
    /// <summary>E.g. <c>Events-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>What happened, e.g. <c>Modified</c>.</summary>
    public string Category { get; init; } = string.Empty;

    /// <summary>Who did it.</summary>
    public string UserId { get; init; } = string.Empty;

    /// <summary>The name of who did it.</summary>
    public string Username { get; init; } = string.Empty;

    /// <summary>With which program; absent on old servers.</summary>
    public string? UserAgent { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset Occurred { get; init; }

    /// <summary>A sentence.</summary>
    public string? Message { get; init; }
}
