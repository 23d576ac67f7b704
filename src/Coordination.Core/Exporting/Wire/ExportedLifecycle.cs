using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>What of a lifecycle goes into a scenario.</summary>
internal sealed record ExportedLifecycle
{
    /// <summary>E.g. <c>Lifecycles-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>In order; none: one for each environment.</summary>
    public IReadOnlyList<ExportedPhase> Phases { get; init; } = [];

    /// <summary>What is kept of releases.</summary>
    public ExportedRetention? ReleaseRetentionPolicy { get; init; }
}
