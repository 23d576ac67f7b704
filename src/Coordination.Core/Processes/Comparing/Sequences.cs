using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Processes.Comparing;

/// <summary>Orders of the same things.</summary>
internal static class Sequences
{
    /// <summary>The places, in a sequence of places, of as few things as must have been moved to make it ascending.</summary>
    public static IReadOnlyList<int> Moved(IReadOnlyList<int> places)
    {
        // The longest run of ascending places stays; all else was moved.
        var before = new int[places.Count];
        var ends = new List<int>();
        for (var i = 0; i < places.Count; i++)
        {
            var at = ends.BinarySearch(i, Comparer<int>.Create((one, other) => places[one].CompareTo(places[other])));
            at = at < 0 ? ~at : at;
            before[i] = at == 0 ? -1 : ends[at - 1];
            if (at == ends.Count)
                ends.Add(i);
            else
                ends[at] = i;
        }

        var stays = new HashSet<int>();
        for (var i = ends.Count == 0 ? -1 : ends[ends.Count - 1]; i >= 0; i = before[i])
            stays.Add(i);
        return [.. Enumerable.Range(0, places.Count).Where(i => !stays.Contains(i))];
    }
}
