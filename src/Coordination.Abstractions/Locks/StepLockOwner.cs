using System.Collections.Generic;

namespace Coordination;

/// <summary>Who wants a lock.</summary>
public sealed record StepLockOwner
{
    /// <summary>Who it is, for people: project, release, step; or user, machine and process.</summary>
    public required string Name { get; init; }

    /// <summary>Id of its server task; null outside of one.</summary>
    public string? TaskId { get; init; }

    /// <summary>Id of the project that its task deploys; null outside of a deployment.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Ids of the holds that it runs under, and therefore passes: of blocks around it, of the parent that started it.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    /// <summary>Ids of holds that earlier steps of its task took.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];
}
