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

    /// <summary>A newer deployment cancels those that still queue; null: as the server's version has it for new projects.</summary>
    public bool? CancelQueuedTasks { get; init; }

    /// <summary>A successful deployment cancels older ones that are paused; null: as the server's version has it for new projects.</summary>
    public bool? CancelRunningTasks { get; init; }

    /// <summary>The repository that its process is in; null: it is in the database.</summary>
    public ScenarioRepository? Repository { get; init; }

    public IReadOnlyList<ScenarioVariable> Variables { get; init; } = [];

    /// <summary>Names of the library variable sets that it includes.</summary>
    public IReadOnlyList<string> LibraryVariableSets { get; init; } = [];

    public IReadOnlyList<ScenarioChannel> Channels { get; init; } = [];

    public IReadOnlyList<ScenarioStep> Steps { get; init; } = [];

    public IReadOnlyList<ScenarioRunbook> Runbooks { get; init; } = [];

    public IReadOnlyList<ScenarioRelease> Releases { get; init; } = [];

    public IReadOnlyList<ScenarioDeployed> Deployed { get; init; } = [];
}
