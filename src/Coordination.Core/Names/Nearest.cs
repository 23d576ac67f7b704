using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Names;

/// <summary>Finds what a person may have meant by a name that nothing has.</summary>
internal static class Nearest
{
    /// <summary>How many names are offered at most; more are a list, not a hint.</summary>
    private const int Most = 3;

    /// <summary>
    /// The names nearest to <paramref name="wanted"/>, nearest first, at most three; empty where none is near. Near is what a typing
    /// error or two make of it (more in long names), as long as something of it stays, and what contains it or is contained in it. Case does not count.
    /// </summary>
    public static IReadOnlyList<string> To(string wanted, IEnumerable<string> names)
    {
        var sought = wanted.Trim().ToUpperInvariant();
        if (sought.Length == 0)
            return [];
        return
        [
            .. names
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select((name, place) => (name, place, distance: Distance(sought, name.ToUpperInvariant())))
                .Where(candidate => candidate.distance is not null)
                .OrderBy(candidate => candidate.distance)
                .ThenBy(candidate => candidate.place)
                .Take(Most)
                .Select(candidate => candidate.name),
        ];
    }

    /// <summary>A question that offers the nearest names, with a space before it; empty where none is near.</summary>
    public static string Question(string wanted, IEnumerable<string> names)
    {
        var near = To(wanted, names);
        return near.Count == 0 ? string.Empty : " Did you mean " + Words.Any(near) + "?";
    }

    private static int? Distance(string sought, string name)
    {
        var tolerated = Math.Max(1, Math.Max(sought.Length, name.Length) / 3);
        if (Math.Abs(sought.Length - name.Length) <= tolerated)
        {
            var typed = EditDistance.Between(sought, name);
            if (typed <= tolerated && typed < Math.Min(sought.Length, name.Length))
                return typed;
        }

        // Part of the other: as far away as what is missing, but behind every typing error.
        const int TooShortToTell = 3;
        var isPart = Math.Min(sought.Length, name.Length) >= TooShortToTell
            && (name.IndexOf(sought, StringComparison.Ordinal) >= 0 || sought.IndexOf(name, StringComparison.Ordinal) >= 0);
        return isPart ? Math.Max(sought.Length, name.Length) : null;
    }
}
