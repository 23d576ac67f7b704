using System.Collections.Generic;

namespace Coordination.Core.Exporting.Sections;

/// <summary>A mapping of a scenario, in the order in which it is written; what says nothing is left out.</summary>
internal sealed class Section : Dictionary<string, object>
{
    public Section()
        : base(System.StringComparer.Ordinal)
    {
    }

    public Section With(string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Add(key, text!);
        return this;
    }

    public Section With(string key, bool flag)
    {
        if (flag)
            Add(key, "true");
        return this;
    }

    /// <summary>True and false are both told; null says nothing.</summary>
    public Section With(string key, bool? flag)
    {
        if (flag is { } said)
            Add(key, said ? "true" : "false");
        return this;
    }

    public Section With(string key, List<object> items)
    {
        if (items.Count > 0)
            Add(key, items);
        return this;
    }

    public Section With(string key, Section section)
    {
        if (section.Count > 0)
            Add(key, section);
        return this;
    }
}
