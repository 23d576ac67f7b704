namespace Coordination.Core.Octopus.Wire;

/// <summary>What most resources have: enough to find one by what a person calls it.</summary>
internal sealed record NamedResource
{
    /// <summary>E.g. <c>WorkerPools-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers and for many kinds.</summary>
    public string? Slug { get; init; }

    /// <summary>Of a feed, its kind, e.g. <c>BuiltIn</c>.</summary>
    public string? FeedType { get; init; }
}
