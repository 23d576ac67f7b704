using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Simulator.Api.Routing;

/// <summary>The query as Octopus's clients write it: lists joined by commas, with commas percent-encoded, or by repetition; booleans in any case.</summary>
internal sealed class QueryParameters
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    public IEnumerable<KeyValuePair<string, string>> Pairs => _pairs;

    public static QueryParameters Parse(string query)
    {
        var parsed = new QueryParameters();
        foreach (var part in query.Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var name = equals < 0 ? part : part.Substring(0, equals);
            var value = equals < 0 ? string.Empty : part.Substring(equals + 1);
            parsed._pairs.Add(new(Decode(name), Decode(value)));
        }

        return parsed;
    }

    /// <summary>The first value, or null when the parameter is absent or empty.</summary>
    public string? Text(string name) => Values(name).FirstOrDefault(value => value.Length > 0);

    /// <summary>The parts of the list; null when the parameter is absent or empty, which servers treat as no filter at all.</summary>
    public IReadOnlyList<string>? List(string name)
    {
        var parts = Values(name).SelectMany(value => value.Split([','], StringSplitOptions.RemoveEmptyEntries)).Select(part => part.Trim()).ToList();
        return parts.Count == 0 ? null : parts;
    }

    public bool? Flag(string name) => bool.TryParse(Text(name), out var flag) ? flag : null;

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateTimeOffset? Date(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date.Year > 1 ? date : null;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private IEnumerable<string> Values(string name) =>
        _pairs.Where(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value);
}
