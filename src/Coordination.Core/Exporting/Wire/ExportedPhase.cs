using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>A phase of a lifecycle.</summary>
internal sealed record ExportedPhase
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Environments that get releases by themselves.</summary>
    public IReadOnlyList<string> AutomaticDeploymentTargets { get; init; } = [];

    /// <summary>The other environments.</summary>
    public IReadOnlyList<string> OptionalDeploymentTargets { get; init; } = [];

    /// <summary>How many complete it; 0: all.</summary>
    public int MinimumEnvironmentsBeforePromotion { get; init; }

    /// <summary>Whether it may be passed by.</summary>
    public bool IsOptionalPhase { get; init; }

    /// <summary>Whether deployments into it come first.</summary>
    public bool IsPriorityPhase { get; init; }

    /// <summary>What is kept of releases that reached it.</summary>
    public ExportedRetention? ReleaseRetentionPolicy { get; init; }
}
