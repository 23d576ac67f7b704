using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Processes.Saving;

/// <summary>
/// Tells from the audit log whether saves overwrote one another. Every save that the server accepts is one entry and takes its version one
/// further than the version it was made from. So where there are more entries than the version has moved, some were made from the same version.
/// </summary>
internal static class AuditTrail
{
    private const string Modified = "Modified";

    /// <summary>The saves that were made since.</summary>
    public static IReadOnlyList<EventResource> Since(IReadOnlyList<EventResource> before, IReadOnlyList<EventResource> after)
    {
        var known = new HashSet<string>(before.Select(entry => entry.Id), StringComparer.OrdinalIgnoreCase);
        return [.. after.Where(entry => !known.Contains(entry.Id) && string.Equals(entry.Category, Modified, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The overwrites that the entries since our save began tell of; none where each save was made from the one before it.</summary>
    /// <param name="entries">The saves since, ours among them.</param>
    /// <param name="moved">How far the version has moved.</param>
    /// <param name="userId">Who we are.</param>
    /// <param name="isOursThere">Whether the server now has what we saved.</param>
    public static IReadOnlyList<ProcessOverwrite> Judge(IReadOnlyList<EventResource> entries, int moved, string userId, bool isOursThere)
    {
        if (entries.Count <= moved)
            return [];
        var ours = entries.FirstOrDefault(entry => IsOfUser(entry, userId) && entry.UserAgent?.StartsWith("Coordination/", StringComparison.OrdinalIgnoreCase) == true)
            ?? entries.LastOrDefault(entry => IsOfUser(entry, userId));
        return
        [
            .. entries.Where(entry => entry != ours)
                .OrderBy(entry => entry.Occurred)
                .Select(entry => new ProcessOverwrite(!isOursThere) { User = entry.Username, Occurred = entry.Occurred, Message = entry.Message }),
        ];
    }

    private static bool IsOfUser(EventResource entry, string userId) => string.Equals(entry.UserId, userId, StringComparison.OrdinalIgnoreCase);
}
