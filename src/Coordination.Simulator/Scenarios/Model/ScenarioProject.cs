using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A project.</summary>
internal sealed record ScenarioProject(string Name)
{
    public string Group { get; init; } = "All Projects";

    /// <summary>Null: the first of the scenario.</summary>
    public string? Lifecycle { get; init; }

    public string? Description { get; init; }

    public bool IsDisabled { get; init; }

    /// <summary>Untenanted, TenantedOrUntenanted or Tenanted.</summary>
    public string Tenanted { get; init; } = "Untenanted";

    /// <summary>EnvironmentDefault, Off or On.</summary>
    public string GuidedFailure { get; init; } = "EnvironmentDefault";

    public bool CancelQueuedTasks { get; init; }

    public bool CancelRunningTasks { get; init; }

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(System.StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the variables that are sensitive.</summary>
    public IReadOnlyCollection<string> SensitiveVariables { get; init; } = [];

    public IReadOnlyList<ScenarioChannel> Channels { get; init; } = [];

    public IReadOnlyList<ScenarioStep> Steps { get; init; } = [];

    public IReadOnlyList<ScenarioRelease> Releases { get; init; } = [];

    public IReadOnlyList<ScenarioDeployed> Deployed { get; init; } = [];
}
