using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>An action of a step, as the server sends it. Its script and its other properties are not read: they may hold secrets.</summary>
internal sealed record ActionResource
{
    /// <summary>Its id, by which deployments skip it.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name, unique in the process.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers.</summary>
    public string? Slug { get; init; }

    /// <summary>E.g. <c>Octopus.Manual</c>.</summary>
    public string ActionType { get; init; } = string.Empty;

    /// <summary>Whether it is switched off.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether deployments cannot skip it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Environments in which it runs; none for all.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>Environments in which it does not run.</summary>
    public IReadOnlyList<string> ExcludedEnvironments { get; init; } = [];

    /// <summary>Channels in which it runs; none for all.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Tags of the tenants for which it runs; none for all.</summary>
    public IReadOnlyList<string> TenantTags { get; init; } = [];

    /// <summary>What it brings along.</summary>
    public IReadOnlyList<PackageReferenceResource> Packages { get; init; } = [];
}
