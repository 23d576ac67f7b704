using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>A mapping of the YAML text. It remembers which keys were asked for, so that all others can be refused.</summary>
internal sealed class ScenarioMap
{
    private readonly Dictionary<string, KeyValuePair<YamlNode, YamlNode>> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _what;

    public ScenarioMap(YamlNode node, string what)
    {
        _what = what;
        Start = node.Start;
        if (node is not YamlMappingNode mapping) throw Fault(node, $"{what} is a mapping of keys to values.");
        foreach (var pair in mapping.Children)
        {
            var key = (pair.Key as YamlScalarNode)?.Value ?? throw Fault(pair.Key, $"A key of {what} is a text.");
            if (_values.ContainsKey(key)) throw Fault(pair.Key, $"'{key}' is there twice.");
            _values.Add(key, pair);
        }
    }

    public Mark Start { get; }

    /// <summary>The keys, where they are names that the author chose.</summary>
    public IEnumerable<(string Name, YamlNode Key, YamlNode Value)> Entries => _values.Select(value => (value.Key, value.Value.Key, value.Value.Value));

    public static ScenarioException Fault(YamlNode node, string message) => new(message, node.Start.Line, node.Start.Column);

    public static string TextOf(YamlNode node, string what) =>
        node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Fault(node, $"{what} is a text.");

    public static TimeSpan DurationOf(YamlNode node, string what)
    {
        var text = TextOf(node, what);
        return ScenarioDuration.TryParse(text, out var duration) ? duration : throw Fault(node, $"{what} is a duration like 90s, 5m, 1.5h, 3d or 00:05:00, not '{text}'.");
    }

    /// <summary>Items of a list; one item may stand without the list.</summary>
    public static IEnumerable<YamlNode> ItemsOf(YamlNode node) => node is YamlSequenceNode sequence ? sequence.Children : [node];

    public YamlNode? Find(string key)
    {
        _known.Add(key);
        return _values.TryGetValue(key, out var pair) && pair.Value is not YamlScalarNode { Value: "" or "~" or "null" } ? pair.Value : null;
    }

    public string Required(string key) => TextOf(Find(key) ?? throw new ScenarioException($"{_what} needs '{key}'.", Start.Line, Start.Column), $"'{key}'");

    public string? Text(string key) => Find(key) is { } node ? TextOf(node, $"'{key}'") : null;

    public TimeSpan? Duration(string key) => Find(key) is { } node ? DurationOf(node, $"'{key}'") : null;

    public bool Flag(string key) => Find(key) is { } node && TextOf(node, $"'{key}'").ToUpperInvariant() switch
    {
        "TRUE" or "YES" => true,
        "FALSE" or "NO" => false,
        _ => throw Fault(node, $"'{key}' is true or false."),
    };

    public int? Number(string key, int atLeast)
    {
        if (Find(key) is not { } node) return null;
        var text = TextOf(node, $"'{key}'");
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= atLeast ? number
            : throw Fault(node, string.Format(CultureInfo.InvariantCulture, "'{0}' is a whole number, {1} or more, not '{2}'.", key, atLeast, text));
    }

    /// <summary>One of the words; returned as the scenario's documentation spells it.</summary>
    public string? Word(string key, params string[] words)
    {
        if (Find(key) is not { } node) return null;
        var text = TextOf(node, $"'{key}'");
        return Array.Find(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase)) ?? throw Fault(node, $"'{key}' is one of {string.Join(", ", words)}, not '{text}'.");
    }

    /// <summary>One of the names of an enumeration, written with a small first letter.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum
        => Word(key, [.. Enum.GetNames(typeof(T)).Select(name => char.ToLowerInvariant(name[0]) + name.Substring(1))]) is { } word ? (T)Enum.Parse(typeof(T), word, ignoreCase: true) : null;

    public IReadOnlyList<T> List<T>(string key, Func<YamlNode, T> read) => Find(key) is { } node ? [.. ItemsOf(node).Select(read)] : [];

    public IReadOnlyList<string> Texts(string key) => List(key, node => TextOf(node, $"An item of '{key}'"));

    /// <summary>Refuses what nobody asked for; called when all was read.</summary>
    public void RefuseUnknown()
    {
        foreach (var pair in _values.Where(pair => !_known.Contains(pair.Key)))
        {
            throw Fault(pair.Value.Key, $"{_what} has no '{pair.Key}'. It may have {string.Join(", ", _known.OrderBy(key => key, StringComparer.Ordinal))}.");
        }
    }
}
