namespace Coordination.Core.Octopus.Wire;

/// <summary>A line of a task's log, as the server sends it.</summary>
internal sealed record LogElementResource
{
    /// <summary><c>Info</c>, <c>Wait</c>, <c>Error</c> and others; <c>Gap</c> stands for lines that were left out.</summary>
    public string Category { get; init; } = string.Empty;

    /// <summary>The line.</summary>
    public string? MessageText { get; init; }
}
