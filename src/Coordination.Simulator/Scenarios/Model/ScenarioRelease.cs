using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A release.</summary>
internal sealed record ScenarioRelease(string Version)
{
    /// <summary>Null: the default channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The branch or tag from which a version-controlled project's release is; null: the default branch.</summary>
    public string? GitRef { get; init; }

    /// <summary>How long before the start it was created; null: a day for each release listed from it to the end.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>Versions by the name of the action: of its package, or of the release that it deploys.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public string? Notes { get; init; }
}
