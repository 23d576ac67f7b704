namespace Coordination.Core.Exporting.Wire;

/// <summary>What of an environment goes into a scenario.</summary>
internal sealed record ExportedEnvironment
{
    /// <summary>E.g. <c>Environments-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether failures there ask people.</summary>
    public bool UseGuidedFailure { get; init; }
}
