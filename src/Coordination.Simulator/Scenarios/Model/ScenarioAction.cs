using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>An action of a step, and what it does when it runs.</summary>
internal sealed record ScenarioAction(string Name)
{
    /// <summary>Type of the action as Octopus names it.</summary>
    public string ActionType { get; init; } = "Octopus.Script";

    public StepBehaviour Behaviour { get; init; } = new();

    public IReadOnlyList<string> Environments { get; init; } = [];

    public IReadOnlyList<string> ExcludedEnvironments { get; init; } = [];

    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>For which tenants it runs, by tags like Region/Europe; empty: for all, and untenanted.</summary>
    public IReadOnlyList<string> TenantTags { get; init; } = [];

    public bool IsDisabled { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Id of a package that it deploys.</summary>
    public string? Package { get; init; }

    /// <summary>The release of another project that it deploys; null: none.</summary>
    public ScenarioChild? Child { get; init; }

    /// <summary>What a person reads at a manual intervention.</summary>
    public string? Instructions { get; init; }

    /// <summary>Names of the teams whose members alone may answer a manual intervention; empty: anybody may.</summary>
    public IReadOnlyList<string> ResponsibleTeams { get; init; } = [];

    /// <summary>While a manual intervention waits, no other deployment of the project runs in the environment.</summary>
    public bool BlocksConcurrentDeployments { get; init; }
}
