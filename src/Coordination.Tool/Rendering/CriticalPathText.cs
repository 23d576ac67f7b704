using System;
using System.Linq;

namespace Coordination.Tool.Rendering;

/// <summary>The chain of deployments that made the run as long as it was.</summary>
internal static class CriticalPathText
{
    public static string Of(RehearsalResult rehearsal, OutputStyle style)
    {
        var entries = rehearsal.Timeline.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        var parts = rehearsal.CriticalPath.Select(name => name + " (" + DurationText.OfMaybe(entries[name].Ended - entries[name].Ready) + ")");
        return string.Join(style.Symbol(" → ", " -> "), parts);
    }
}
