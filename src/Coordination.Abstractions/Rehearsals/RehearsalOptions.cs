namespace Coordination;

/// <summary>Against what a plan is rehearsed, and how.</summary>
public sealed record RehearsalOptions
{
    /// <summary>Full path of a scenario file (YAML), or of a folder of documents as the REST API of a server returns them.</summary>
    public required string Scenario { get; init; }

    /// <summary>Decides everything that is left to chance. The same plan, scenario and seed give the same rehearsal, to the byte. The default is 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Id, name or slug of the space; null for the default space of the scenario.</summary>
    public string? Space { get; init; }

    /// <summary>Limits and choices of the run.</summary>
    public RunOptions Run { get; init; } = new();
}
