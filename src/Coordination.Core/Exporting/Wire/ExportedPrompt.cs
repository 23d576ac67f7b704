namespace Coordination.Core.Exporting.Wire;

/// <summary>What people are asked for a variable.</summary>
internal sealed record ExportedPrompt
{
    /// <summary>What it is called there.</summary>
    public string? Label { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Whether there must be an answer.</summary>
    public bool Required { get; init; }
}
