using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A task with its activity log, as the server sends it.</summary>
internal sealed record TaskDetailsResource
{
    /// <summary>The task at that moment.</summary>
    public TaskResource Task { get; init; } = new();

    /// <summary>The log: one root, or none before the task is picked up.</summary>
    public IReadOnlyList<ActivityResource> ActivityLogs { get; init; } = [];
}
