using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Core.Names;

/// <summary>Names in sentences.</summary>
internal static class Words
{
    /// <summary>A name in quotes.</summary>
    public static string Quoted(string name) => "'" + name + "'";

    /// <summary>Names in quotes, as alternatives: <c>'A', 'B' or 'C'</c>.</summary>
    public static string Any(IReadOnlyList<string> names) => Joined([.. names.Select(Quoted)], " or ");

    /// <summary>Texts as they are, all of them: <c>A, B and C</c>.</summary>
    public static string All(IReadOnlyList<string> texts) => Joined(texts, " and ");

    /// <summary>Texts as they are, the first of them and how many more there are: <c>A, B and 7 more</c>. Nobody reads a thousand names.</summary>
    public static string First(int most, IReadOnlyList<string> texts) =>
        texts.Count <= most ? All(texts) : All([.. texts.Take(most), (texts.Count - most).ToString(CultureInfo.InvariantCulture) + " more"]);

    private static string Joined(IReadOnlyList<string> texts, string last) =>
        texts.Count < 2 ? string.Concat(texts) : string.Join(", ", texts.Take(texts.Count - 1)) + last + texts[texts.Count - 1];
}
