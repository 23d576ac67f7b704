using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A deployment target.</summary>
internal sealed record ScenarioMachine(string Name)
{
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Empty: all environments.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>Empty: for untenanted deployments.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    public bool IsDisabled { get; init; }
}
