namespace Coordination.Core.Exporting.Wire;

/// <summary>A library variable set.</summary>
internal sealed record ExportedLibrary
{
    /// <summary>E.g. <c>LibraryVariableSets-7</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The id of its variables; null for what is none, as a script module of an old server.</summary>
    public string? VariableSetId { get; init; }
}
