using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A deployment target.</summary>
internal sealed record ScenarioMachine(string Name)
{
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Empty: all environments.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>Empty, as <see cref="TenantTags"/>: for untenanted deployments.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>It is for tenants with one of these tags, too, each as set and name: Region/Europe.</summary>
    public IReadOnlyList<string> TenantTags { get; init; } = [];

    public bool IsDisabled { get; init; }
}
