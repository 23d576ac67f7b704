using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>The process of a project or runbook, or a snapshot of one, as the server sends it.</summary>
internal sealed record ProcessResource
{
    /// <summary>E.g. <c>deploymentprocess-Projects-41-s-1-QXLY2</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its steps, in order.</summary>
    public IReadOnlyList<StepResource> Steps { get; init; } = [];
}
