using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Core.Names;

namespace Coordination.Core.Planning.Files;

/// <summary>The keys of a plan or of a deployment. Keys count without regard to case, so that what <c>ConvertTo-Json</c> makes of a plan can be read.</summary>
internal sealed class FileFields
{
    private readonly Dictionary<string, FileNode> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _misspelt = new(StringComparer.OrdinalIgnoreCase);
    private readonly PlanFileFaults _faults;

    /// <summary>Reads the keys; unknown and repeated ones are faults.</summary>
    /// <param name="map">Keys and values.</param>
    /// <param name="noun">What has them, in a sentence, e.g. <c>a deployment</c>.</param>
    /// <param name="known">The keys that it may have.</param>
    /// <param name="ignored">Keys that are written by us and not read back.</param>
    /// <param name="faults">Where faults go.</param>
    public FileFields(FileNode.Map map, string noun, IReadOnlyList<string> known, IReadOnlyList<string> ignored, PlanFileFaults faults)
    {
        _faults = faults;
        foreach (var entry in map.Entries)
        {
            if (entry.Key is not FileNode.Text key)
                faults.Add("PlanKeyUnknown", entry.Key.Mark, entry.Key.Noun + " cannot be a key of " + noun + ".", "Keys are " + string.Join(", ", known) + ".");
            else if (_values.ContainsKey(key.Value))
                faults.Add("PlanKeyRepeated", key.Mark, Words.Quoted(key.Value) + " stands twice in " + noun + ".", "Take one of them out.");
            else if (known.Contains(key.Value, StringComparer.OrdinalIgnoreCase))
                _values.Add(key.Value, entry.Value);
            else if (!ignored.Contains(key.Value, StringComparer.OrdinalIgnoreCase))
                AddUnknown(key, noun, known);
        }
    }

    /// <summary>The value of a key; null where the key is absent or its value is <c>null</c>.</summary>
    public FileNode? Find(string key) => _values.TryGetValue(key, out var value) && value is not FileNode.Text { IsNull: true } ? value : null;

    /// <summary>Whether a key is absent, and not there misspelt either: that is a fault of its own already.</summary>
    public bool Lacks(string key) => Find(key) is null && !_misspelt.Contains(key);

    /// <summary>The text of a key; null where it is absent or faulty.</summary>
    public FileNode.Text? Text(string key)
    {
        if (Find(key) is not { } value)
            return null;
        if (value is not FileNode.Text text)
        {
            AddWrong(value.Mark, Words.Quoted(key) + " must be a text, but " + value.Noun + " begins here.", key is PlanKeys.Version ? "A range of versions must stand in quotes, e.g. \"[1.2,2.0]\"." : null);
            return null;
        }

        var trimmed = text.Value.Trim();
        if (trimmed.Length > 0)
            return text with { Value = trimmed };
        AddWrong(text.Mark, Words.Quoted(key) + " has no value.", "Give it one, or take the key out.");
        return null;
    }

    /// <summary>The texts of a key that may hold one text or a list of them.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case FileNode.Text:
                return Text(key) is { } only ? [only.Value] : [];
            case FileNode.List list:
                return TextsOf(list, key);
            case var other:
                AddWrong(other.Mark, Words.Quoted(key) + " must be a name or a list of names, but " + other.Noun + " stands here.");
                return [];
        }
    }

    /// <summary>Whether a key says <c>true</c>; false where it is absent.</summary>
    public bool Flag(string key)
    {
        if (Find(key) is not { } value)
            return false;
        if (value is FileNode.Text { IsPlain: true } text && bool.TryParse(text.Value, out var flag))
            return flag;
        AddWrong(value.Mark, Words.Quoted(key) + " must be true or false, but " + (value is FileNode.Text other ? Words.Quoted(other.Value) + " stands" : value.Noun + " begins") + " here.");
        return false;
    }

    /// <summary>One of the words of an enumeration; the first of them where the key is absent.</summary>
    public T Word<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return default;
        if (Enum.TryParse<T>(text.Value, ignoreCase: true, out var word) && Enum.IsDefined(typeof(T), word))
            return word;
        AddWrong(text.Mark, Words.Quoted(key) + " must be " + Words.Any(Enum.GetNames(typeof(T))) + ", not " + Words.Quoted(text.Value) + ".");
        return default;
    }

    /// <summary>A date with a time; null where the key is absent.</summary>
    public DateTimeOffset? Instant(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var instant))
            return instant;
        AddWrong(text.Mark, Words.Quoted(key) + " must be a time such as 2026-01-05T03:00+01:00, not " + Words.Quoted(text.Value) + ".");
        return null;
    }

    private List<string> TextsOf(FileNode.List list, string key)
    {
        var texts = new List<string>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is FileNode.Text { IsNull: false } text && text.Value.Trim() is { Length: > 0 } value)
                texts.Add(value);
            else
                AddWrong(item.Mark, Words.Quoted(key) + " must be a list of names, but " + (item is FileNode.Text ? "nothing" : item.Noun) + " stands here.");
        }

        return texts;
    }

    private void AddUnknown(FileNode.Text key, string noun, IReadOnlyList<string> known)
    {
        var near = Nearest.To(key.Value, known);
        if (near.Count > 0)
            _misspelt.Add(near[0]);
        _faults.Add(
            "PlanKeyUnknown",
            key.Mark,
            Words.Quoted(key.Value) + " is not a key of " + noun + (near.Count == 0 ? "." : "; did you mean " + Words.Any(near) + "?"),
            near.Count == 0 ? "Keys of " + noun + " are " + string.Join(", ", known) + "." : null);
    }

    private void AddWrong(FileMark mark, string what, string? remedy = null) => _faults.Add("PlanValueInvalid", mark, what, remedy);
}
