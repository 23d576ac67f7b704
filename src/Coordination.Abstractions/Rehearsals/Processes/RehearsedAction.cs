using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>An action of a rehearsed step.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Status">What became of it.</param>
public sealed record RehearsedAction(string Name, RehearsedStatus Status)
{
    /// <summary>Why it was passed over; null where it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it ran, in the order of its beginnings.</summary>
    public IReadOnlyList<RehearsedTarget> Targets { get; init => field = value.ToArray(); } = [];

    /// <summary>Whether its time is assumed, and not one that it took in a deployment of the past.</summary>
    public bool IsTimeAssumed { get; init; }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
