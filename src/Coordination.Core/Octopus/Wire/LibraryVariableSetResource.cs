namespace Coordination.Core.Octopus.Wire;

/// <summary>A library variable set, as the server sends it.</summary>
internal sealed record LibraryVariableSetResource
{
    /// <summary>E.g. <c>LibraryVariableSets-7</c>; never used again.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name, unique in the space whatever its letters' case; at most 200 characters.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
