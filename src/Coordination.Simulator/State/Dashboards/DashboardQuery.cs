using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>What is deployed where.</summary>
internal sealed class DashboardQuery(OctopusServer server)
{
    /// <summary>The current deployment of each project, environment and tenant of the space.</summary>
    /// <param name="spaceId">The space.</param>
    /// <param name="projectIds">Only these; null: all.</param>
    /// <param name="environmentIds">Only deployments to these; null: to all.</param>
    public IReadOnlyList<DashboardEntry> Current(string spaceId, IReadOnlyCollection<string>? projectIds = null, IReadOnlyCollection<string>? environmentIds = null) =>
        throw new System.NotSupportedException($"{spaceId} {projectIds} {environmentIds} {server.Now}: under construction.");

    /// <summary>The newest successful deployment before the current one of each project, environment and tenant.</summary>
    public IReadOnlyList<DashboardEntry> Previous(string spaceId, IReadOnlyCollection<string>? projectIds = null, IReadOnlyCollection<string>? environmentIds = null) =>
        throw new System.NotSupportedException($"{spaceId} {projectIds} {environmentIds}: under construction.");
}
