namespace Coordination.Core.Octopus.Wire;

/// <summary>What is asked for when a library variable set is created.</summary>
internal sealed record NewLibraryVariableSet
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Free text.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Always variables, never a script module.</summary>
    public string ContentType { get; init; } = "Variables";
}
