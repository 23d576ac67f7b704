namespace Coordination.Core.Octopus.Wire;

/// <summary>A node of a server, as it sends it.</summary>
internal sealed record ServerNodeResource
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether it takes no more tasks.</summary>
    public bool IsInMaintenanceMode { get; init; }

    /// <summary>Whether it is away.</summary>
    public bool IsOffline { get; init; }

    /// <summary>The task cap.</summary>
    public int MaxConcurrentTasks { get; init; }

    /// <summary>How many tasks it runs now.</summary>
    public int RunningTaskCount { get; init; }
}
