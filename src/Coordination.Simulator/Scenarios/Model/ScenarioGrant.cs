using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>Permissions that a user has, everywhere or only for the projects, environments and tenants named.</summary>
internal sealed record ScenarioGrant(IReadOnlyList<string> Permissions)
{
    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> Environments { get; init; } = [];

    public IReadOnlyList<string> Tenants { get; init; } = [];
}
