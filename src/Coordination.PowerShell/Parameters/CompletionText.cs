using System.Linq;

namespace Coordination.PowerShell.Parameters;

/// <summary>Quotes names for the command line, as the user began to quote them, or where they need it.</summary>
internal static class CompletionText
{
    // Anything but these ends a word, or means something else, in PowerShell.
    private const string Plain = "-_./\\";

    /// <summary>The part of the word that is already typed, without its quotes.</summary>
    public static string Typed(string word)
    {
        var quote = Quote(word);
        if (quote is null)
            return word;
        var text = word.Substring(1);
        if (text.Length > 0 && text[text.Length - 1] == word[0])
            text = text.Substring(0, text.Length - 1);
        return text.Replace(quote + quote, quote);
    }

    /// <summary>The name as it must stand on the command line.</summary>
    /// <param name="name">The name.</param>
    /// <param name="word">What the user typed so far; its quote is kept.</param>
    public static string Quoted(string name, string word) => Quote(word) switch
    {
        "\"" => "\"" + name.Replace("`", "``").Replace("\"", "\"\"").Replace("$", "`$") + "\"",
        null when IsPlain(name) => name,
        _ => "'" + string.Concat(name.Select(Doubled)) + "'",
    };

    private static string? Quote(string word) =>
        word.Length > 0 && word[0] is '\'' or '"' ? word.Substring(0, 1) : null;

    // PowerShell takes typographic quotes for quotes.
    private static string Doubled(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' ? new string(c, 2) : c.ToString();

    private static bool IsPlain(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || Plain.IndexOf(c) >= 0);
}
