using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>What is deployed where, as the server sends it.</summary>
internal sealed record DashboardResource
{
    /// <summary>The newest deployment of each project, environment and tenant, whatever became of it.</summary>
    public IReadOnlyList<DashboardItem> Items { get; init; } = [];

    /// <summary>The one before.</summary>
    public IReadOnlyList<DashboardItem> PreviousItems { get; init; } = [];

    /// <summary>The projects that it shows; a dashboard may be limited to some.</summary>
    public IReadOnlyList<DashboardProject> Projects { get; init; } = [];
}
