namespace Coordination.Core.Octopus.Wire;

/// <summary>A runbook, as the server sends it.</summary>
internal sealed record RunbookResource
{
    /// <summary>E.g. <c>Runbooks-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name, unique in the project.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers.</summary>
    public string? Slug { get; init; }

    /// <summary>Its project.</summary>
    public string ProjectId { get; init; } = string.Empty;
}
