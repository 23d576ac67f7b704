namespace Coordination.Core.Octopus.Wire;

/// <summary>A tag for tenants.</summary>
internal sealed record TagResource
{
    /// <summary>The name by which processes and tenants refer to it, e.g. <c>Ring/Early</c>.</summary>
    public string CanonicalTagName { get; init; } = string.Empty;
}
