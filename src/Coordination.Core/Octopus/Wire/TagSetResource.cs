using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A set of tags for tenants.</summary>
internal sealed record TagSetResource
{
    /// <summary>E.g. <c>TagSets-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its tags.</summary>
    public IReadOnlyList<TagResource> Tags { get; init; } = [];
}
