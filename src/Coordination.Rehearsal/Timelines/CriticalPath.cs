using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Rehearsals.Timelines;

/// <summary>Which deployments made the run as long as it was: from the one that ended last, back through those that it waited for.</summary>
internal static class CriticalPath
{
    public static IReadOnlyList<string> Of(IReadOnlyList<TimelineEntry> timeline)
    {
        var entries = timeline.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        var path = new List<string>();
        var last = timeline.Where(entry => entry.Ended is not null).OrderBy(entry => entry.Ended).LastOrDefault();
        for (var entry = last; entry is not null; entry = entry.StartedBy is null ? null : entries[entry.StartedBy])
            path.Add(entry.Name);
        path.Reverse();
        return path;
    }
}
