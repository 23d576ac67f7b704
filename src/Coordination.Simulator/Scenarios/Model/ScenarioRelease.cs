using System;

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

    public string? Notes { get; init; }
}
