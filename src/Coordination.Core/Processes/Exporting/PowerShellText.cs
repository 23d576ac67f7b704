using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Exporting;

/// <summary>Values as PowerShell writes them. Whatever a text holds, PowerShell reads the same text back.</summary>
internal static class PowerShellText
{
    // No pattern here goes back over what it has read; a machine that stands still must not look like one that does.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private static readonly Regex _plainName = new("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant, _patience);

    // PowerShell takes the typographic ones for quotes, too.
    private static readonly Regex _endsHereString = new("(^|\n)['‘’‚‛]@", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, _patience);

    /// <summary>A text: in quotes; of several lines, as a here-string.</summary>
    public static string Of(string text)
    {
        if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')))
            return Escaped(text);
        return text.Contains("\n") && !_endsHereString.IsMatch(text) ? "@'\n" + text + "\n'@" : Quoted(text);
    }

    /// <summary>A text on one line in single quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var letter in text)
            quoted.Append(letter).Append(letter is '\'' or '‘' or '’' or '‚' or '‛' ? letter.ToString() : string.Empty);
        return quoted.Append('\'').ToString();
    }

    /// <summary>Several texts.</summary>
    public static string Of(IEnumerable<string> texts) => string.Join(", ", texts.Select(Of));

    /// <summary>A name of a hashtable's entry.</summary>
    public static string Key(string name) => _plainName.IsMatch(name) ? name : Quoted(name);

    /// <summary>A value of a document.</summary>
    public static string Of(JToken value) => value switch
    {
        JObject map => "[ordered]@{ " + string.Join("; ", map.Properties().Select(member => Key(member.Name) + " = " + Of(member.Value))) + " }",
        JArray list => "@(" + string.Join(", ", list.Select(Of)) + ")",
        { Type: JTokenType.Boolean } => (bool)value ? "$true" : "$false",
        { Type: JTokenType.Null } => "$null",
        { Type: JTokenType.Integer or JTokenType.Float } => Convert.ToString(((JValue)value).Value, CultureInfo.InvariantCulture)!,
        _ => Of((string?)value ?? string.Empty),
    };

    /// <summary>A text with control characters, in double quotes. The escapes are those that Windows PowerShell knows.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var letter in text)
        {
            escaped.Append(letter switch
            {
                '\r' => "`r",
                '\n' => "`n",
                '"' or '`' or '$' or '“' or '”' or '„' => "`" + letter,
                _ when char.IsControl(letter) => "$([char]" + ((int)letter).ToString(CultureInfo.InvariantCulture) + ")",
                _ => letter.ToString(),
            });
        }

        return escaped.Append('"').ToString();
    }
}
