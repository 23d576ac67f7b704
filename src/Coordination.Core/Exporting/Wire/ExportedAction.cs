using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>An action of a step. Its script and its other properties are not read: they may hold secrets.</summary>
internal sealed record ExportedAction
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>As Octopus names it.</summary>
    public string ActionType { get; init; } = string.Empty;

    /// <summary>Whether it never runs.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether it cannot be skipped.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Only there.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>Not there.</summary>
    public IReadOnlyList<string> ExcludedEnvironments { get; init; } = [];

    /// <summary>Only for these.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Only for tenants with these.</summary>
    public IReadOnlyList<string> TenantTags { get; init; } = [];

    /// <summary>What it brings along.</summary>
    public IReadOnlyList<ExportedPackage> Packages { get; init; } = [];
}
