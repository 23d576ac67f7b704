using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Text;
using Coordination.PowerShell.Parameters;

namespace Coordination.PowerShell.Authoring;

/// <summary>Writes what a person can write in PowerShell as JSON: dictionaries, lists, texts, numbers, truth and nothing.</summary>
internal static class JsonLiteral
{
    /// <summary>The JSON of a value.</summary>
    public static string Of(object? value) => Unwrapped.Value(value) switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => Quoted(text),
        IDictionary map => "{" + string.Join(",", map.Keys.Cast<object>().Select(key => Quoted(key.ToString()!) + ":" + Of(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(",", list.Cast<object?>().Select(Of)) + "]",
        IFormattable number when IsNumber(number) => number.ToString(null, CultureInfo.InvariantCulture),
        { } other => Quoted(other.ToString() ?? string.Empty),
    };

    private static bool IsNumber(object value) => value is int or long or short or byte or uint or ulong or double or float or decimal;

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
