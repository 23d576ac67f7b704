using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>The nodes of a server, as it sends them.</summary>
internal sealed record ServerNodesResource
{
    /// <summary>The nodes.</summary>
    public IReadOnlyList<ServerNodeResource> Nodes { get; init; } = [];
}
