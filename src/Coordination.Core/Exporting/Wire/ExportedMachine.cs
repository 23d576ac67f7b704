using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>What of a deployment target goes into a scenario.</summary>
internal sealed record ExportedMachine
{
    /// <summary>E.g. <c>Machines-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its roles.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Where it is.</summary>
    public IReadOnlyList<string> EnvironmentIds { get; init; } = [];

    /// <summary>For which tenants.</summary>
    public IReadOnlyList<string> TenantIds { get; init; } = [];

    /// <summary>For tenants with which tags.</summary>
    public IReadOnlyList<string> TenantTags { get; init; } = [];

    /// <summary>Whether nothing is deployed to it.</summary>
    public bool IsDisabled { get; init; }
}
