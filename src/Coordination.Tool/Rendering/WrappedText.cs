using System;
using System.Collections.Generic;
using System.Text;

namespace Coordination.Tool.Rendering;

/// <summary>Breaks sentences between words, so that they fit.</summary>
internal static class WrappedText
{
    /// <summary>Lines of at most <paramref name="width"/> characters, each but the first behind <paramref name="indent"/>; a longer word has a line of its own.</summary>
    public static IEnumerable<string> Wrap(string text, int width, string firstIndent, string indent)
    {
        var line = new StringBuilder(firstIndent);
        var start = firstIndent.Length;
        foreach (var word in text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isFirst = line.Length == start;
            if (!isFirst && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear().Append(indent);
                start = indent.Length;
                isFirst = true;
            }

            line.Append(isFirst ? string.Empty : " ").Append(word);
        }

        yield return line.ToString();
    }

    /// <summary>At most <paramref name="width"/> characters, the lost ones marked.</summary>
    public static string Cut(string text, int width, OutputStyle style)
    {
        if (text.Length <= width)
            return text;
        var mark = style.Symbol("…", "~");
        return string.Concat(text.AsSpan(0, width - mark.Length), mark);
    }

    /// <summary>Names in a sentence: <c>A, B and C</c>.</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => string.Empty,
        1 => names[0],
        _ => string.Join(", ", names.Slice(0, names.Count - 1)) + " and " + names[^1],
    };

    private static IEnumerable<string> Slice(this IReadOnlyList<string> names, int start, int count)
    {
        for (var index = start; index < start + count; index++)
            yield return names[index];
    }
}
