using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.Scripts;

/// <summary>The sensitive values of one deployment, and how its log hides them.</summary>
internal sealed class SensitiveValues
{
    /// <summary>What stands in the log instead.</summary>
    public const string Mask = "********";

    // Longest first: where one value is part of another, nothing of the longer one is left over.
    private readonly SortedSet<string> _values = new(Comparer<string>.Create((one, other) =>
        one.Length != other.Length ? other.Length.CompareTo(one.Length) : string.CompareOrdinal(one, other)));

    /// <summary>Hides a value from now on; a value of several lines line by line, as a script writes it.</summary>
    public void Add(string value)
    {
        foreach (var line in value.Split('\r', '\n').Where(line => line.Trim().Length > 0)) _values.Add(line);
    }

    public void Add(SensitiveValues others) => _values.UnionWith(others._values);

    public string Masked(string text) => _values.Aggregate(text, (masked, value) => masked.Replace(value, Mask));
}
