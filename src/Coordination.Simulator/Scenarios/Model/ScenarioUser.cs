using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A user with a key.</summary>
internal sealed record ScenarioUser(string Name, string ApiKey)
{
    public string? DisplayName { get; init; }

    public bool IsService { get; init; }

    public bool IsDisabled { get; init; }

    /// <summary>How long after the start the key is none any more; null: it does not expire.</summary>
    public TimeSpan? ExpiresAfter { get; init; }

    /// <summary>What the user may do; null: everything.</summary>
    public IReadOnlyList<ScenarioGrant>? Permissions { get; init; }
}
