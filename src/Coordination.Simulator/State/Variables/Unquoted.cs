using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>Looks into the tags of the variable syntax past what stands between quotation marks or in a tag within.</summary>
internal static class Unquoted
{
    /// <summary>Where a text first stands there; -1 where it does not.</summary>
    public static int IndexOf(string text, string wanted)
    {
        var isQuoted = false;
        var depth = 0;
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] == '"') isQuoted = !isQuoted;
            else if (!isQuoted && text[place] == '{') depth++;
            else if (!isQuoted && text[place] == '}') depth--;
            else if (!isQuoted && depth == 0 && string.CompareOrdinal(text, place, wanted, 0, wanted.Length) == 0) return place;
        }

        return -1;
    }

    /// <summary>The parts between separators.</summary>
    public static IReadOnlyList<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        for (var at = IndexOf(text, separator.ToString()); at >= 0; at = IndexOf(text, separator.ToString()))
        {
            parts.Add(text.Substring(0, at));
            text = text.Substring(at + 1);
        }

        parts.Add(text);
        return parts;
    }

    /// <summary>What stands between quotation marks; null where the text is no such.</summary>
    public static string? TextOf(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length >= 2 && trimmed[0] == '"' && trimmed.IndexOf('"', 1) == trimmed.Length - 1 ? trimmed.Substring(1, trimmed.Length - 2) : null;
    }
}
