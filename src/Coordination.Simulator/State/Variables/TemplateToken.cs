using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>A piece of a text: plain, or a tag as <c>#{if Name}</c>.</summary>
/// <param name="Text">Plain text, or what is between the braces, without white space around it.</param>
/// <param name="Written">The piece as it is written.</param>
/// <param name="IsTag">Whether it is a tag.</param>
internal sealed record TemplateToken(string Text, string Written, bool IsTag)
{
    private const string Opening = "#{";

    /// <summary>What follows a keyword of the tag; null where it begins with another word.</summary>
    public string? After(string keyword) =>
        IsTag && Text.Length > keyword.Length && Text.StartsWith(keyword, StringComparison.Ordinal) && char.IsWhiteSpace(Text[keyword.Length]) ? Text.Substring(keyword.Length).Trim() : null;

    /// <summary>Whether the tag is just this keyword.</summary>
    public bool Is(string keyword) => IsTag && string.Equals(Text, keyword, StringComparison.Ordinal);

    /// <summary>The pieces of a text. A tag that is not closed is plain text.</summary>
    public static IReadOnlyList<TemplateToken> Of(string text)
    {
        var tokens = new List<TemplateToken>();
        var place = 0;
        while (place < text.Length)
        {
            var open = text.IndexOf(Opening, place, StringComparison.Ordinal);
            var close = open < 0 ? -1 : CloseOf(text, open);
            if (close < 0)
            {
                tokens.Add(Plain(text.Substring(place)));
                break;
            }

            if (open > place) tokens.Add(Plain(text.Substring(place, open - place)));
            tokens.Add(new TemplateToken(text.Substring(open + Opening.Length, close - open - Opening.Length).Trim(), text.Substring(open, close + 1 - open), IsTag: true));
            place = close + 1;
        }

        return tokens;
    }

    private static TemplateToken Plain(string text) => new(text, text, IsTag: false);

    /// <summary>Where the tag ends that begins there: past the tags within it and what stands between quotation marks.</summary>
    private static int CloseOf(string text, int open)
    {
        var depth = 0;
        var isQuoted = false;
        for (var place = open; place < text.Length; place++)
        {
            if (text[place] == '"') isQuoted = !isQuoted;
            else if (!isQuoted && string.CompareOrdinal(text, place, Opening, 0, Opening.Length) == 0) depth++;
            else if (!isQuoted && text[place] == '}' && --depth == 0) return place;
        }

        return -1;
    }
}
