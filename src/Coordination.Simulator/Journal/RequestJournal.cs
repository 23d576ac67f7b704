using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Coordination.Simulator.Journal;

/// <summary>Every request that the simulated server received. With one seed under virtual time its text is the same byte for byte.</summary>
public sealed class RequestJournal
{
    private readonly List<JournalEntry> _entries = [];

    internal RequestJournal()
    {
    }

    /// <summary>All requests so far, in order of arrival.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_entries)
                return [.. _entries];
        }
    }

    /// <summary>The requests with the given method, in any case.</summary>
    public IReadOnlyList<JournalEntry> OfMethod(string method) =>
        [.. Entries.Where(entry => string.Equals(entry.Method, method, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The requests that were carried out on a route, such as <c>deployments</c> or <c>tasks/{id}</c>.</summary>
    public IReadOnlyList<JournalEntry> OfRoute(string route) =>
        [.. Entries.Where(entry => string.Equals(entry.Route, route, StringComparison.OrdinalIgnoreCase))];

    /// <summary>How many requests were carried out per method and route.</summary>
    public IReadOnlyDictionary<string, int> CountPerRoute() =>
        Entries.Where(entry => entry.Route is not null)
            .GroupBy(entry => entry.Method + " " + entry.Route, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>One line a request: number, time, method, path and query, status, hash of the body, and what went wrong.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var entry in Entries)
            text.Append(JournalLine.Of(entry)).Append('\n');
        return text.ToString();
    }

    internal JournalEntry Add(DateTimeOffset at, string method, string path, string query, byte[] body)
    {
        lock (_entries)
        {
            var entry = new JournalEntry(_entries.Count + 1, at, method, path, Secrets.MaskedQuery(query), Secrets.MaskedBody(body));
            _entries.Add(entry);
            return entry;
        }
    }
}
