using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A value of a variable; a name may have several with different scopes.</summary>
internal sealed record ScenarioVariable(string Name)
{
    /// <summary>Null: it has none, so that whoever deploys has to give one.</summary>
    public string? Value { get; init; }

    public bool IsSensitive { get; init; }

    /// <summary>What whoever deploys is asked; null: nobody is asked.</summary>
    public ScenarioPrompt? Prompt { get; init; }

    /// <summary>Where it has this value; empty: everywhere.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>For which channels; empty: for all.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>For which tenants, by tags like Region/Europe; empty: for all.</summary>
    public IReadOnlyList<string> TenantTags { get; init; } = [];
}
