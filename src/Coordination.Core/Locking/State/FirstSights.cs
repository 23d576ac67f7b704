using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>What one observer sees, and since when. What changes, or is not seen for once, starts anew.</summary>
internal sealed record FirstSights(IReadOnlyList<FirstSight> All)
{
    /// <summary>Nothing was seen.</summary>
    public static FirstSights None { get; } = new([]);

    /// <summary>When this was first seen as it is; null where it is not seen.</summary>
    public DateTimeOffset? Since(string what) => Find(what)?.Since;

    /// <summary>This, and since when; null where it is not seen.</summary>
    public FirstSight? Find(string what) => All.FirstOrDefault(sight => string.Equals(sight.Of, what, StringComparison.Ordinal));

    /// <summary>What is seen now, all of it.</summary>
    public FirstSights Now(DateTimeOffset at, IEnumerable<(string Of, long Value)> seen) =>
        new([.. seen.Select(sight => Find(sight.Of) is { } known && known.Value == sight.Value ? known : new FirstSight(sight.Of, sight.Value, at))]);

    /// <summary>What is seen now of these, and of the others what was seen before.</summary>
    public FirstSights And(DateTimeOffset at, IReadOnlyCollection<(string Of, long Value)> seen) =>
        Now(at, seen) is var now && All.Count == 0 ? now : new FirstSights([.. All.Where(sight => now.Find(sight.Of) is null), .. now.All]);
}
