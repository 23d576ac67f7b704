using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Journal;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Control;

/// <summary>The requests after a given one, as the journal's control shows them.</summary>
internal static class JournalDocument
{
    public static JObject Write(IReadOnlyList<JournalEntry> entries, int since, int take)
    {
        var shown = entries.Skip(Math.Max(0, since)).Take(Math.Max(0, take)).ToList();
        return new JObject
        {
            ["Total"] = entries.Count,
            ["Since"] = since,
            ["Next"] = shown.Count == 0 ? since : shown[shown.Count - 1].Sequence,
            ["Items"] = new JArray(shown.Select(Write)),
        };
    }

    private static JObject Write(JournalEntry entry) => new()
    {
        ["Sequence"] = entry.Sequence,
        ["At"] = entry.At,
        ["User"] = entry.User,
        ["Method"] = entry.Method,
        ["Path"] = entry.Path,
        ["Query"] = entry.Query,
        ["Body"] = entry.Body,
        ["Route"] = entry.Route,
        ["Status"] = entry.Status,
        ["CarriedOutAt"] = entry.CarriedOutAt,
        ["Fault"] = entry.Fault,
    };
}
