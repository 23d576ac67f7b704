using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>The repository of a version-controlled project.</summary>
internal sealed record ScenarioRepository(string DefaultBranch)
{
    /// <summary>Shown, and never asked; null: a made-up one.</summary>
    public string? Url { get; init; }

    public string BasePath { get; init; } = ".octopus";

    /// <summary>The default branch among them.</summary>
    public IReadOnlyList<ScenarioBranch> Branches { get; init; } = [];

    /// <summary>Tags at the start of the default branch.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
