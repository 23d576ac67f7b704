using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>One page of a list, as the server sends it.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed record PageResource<T>
{
    /// <summary>What stands on this page.</summary>
    public IReadOnlyList<T> Items { get; init; } = [];

    /// <summary>How many there are on all pages; null where the server does not say.</summary>
    public int? TotalResults { get; init; }

    /// <summary>Where the other pages are; <c>Page.Next</c> is absent on the last.</summary>
    public Links Links { get; init; } = [];
}
