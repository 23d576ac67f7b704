using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.Journal;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Control;

/// <summary>How many requests came, by minute of the server's clock, user and route; and each user's busiest minute.</summary>
internal static class CountersDocument
{
    private const string Nobody = "(nobody)";

    public static JObject Write(IReadOnlyList<JournalEntry> entries)
    {
        var minutes = entries
            .GroupBy(entry => (Minute: MinuteOf(entry.At), User: entry.User ?? Nobody, Route: entry.Method + " " + (entry.Route ?? "(no route)")))
            .Select(group => new JObject { ["Minute"] = group.Key.Minute, ["User"] = group.Key.User, ["Route"] = group.Key.Route, ["Requests"] = group.Count() });
        var busiest = entries
            .GroupBy(entry => entry.User ?? Nobody, StringComparer.Ordinal)
            .Select(ofUser => new JObject { ["User"] = ofUser.Key, ["Requests"] = ofUser.Count(), ["MostInAMinute"] = ofUser.GroupBy(entry => MinuteOf(entry.At), StringComparer.Ordinal).Max(group => group.Count()) });
        return new JObject { ["Users"] = new JArray(busiest), ["Minutes"] = new JArray(minutes) };
    }

    private static string MinuteOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
