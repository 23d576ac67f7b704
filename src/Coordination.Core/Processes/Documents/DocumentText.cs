using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Documents;

/// <summary>Documents as text. Texts that look like dates stay texts; settings of the session's <c>JsonConvert</c> are passed by.</summary>
internal static class DocumentText
{
    private const int DeepestNesting = 64;

    /// <summary>Reads any value.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JToken Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = DeepestNesting };
        var value = JToken.ReadFrom(reader);
        if (reader.Read() && reader.TokenType != JsonToken.Comment)
            throw new JsonReaderException("There is more after the end of the document.");
        return value;
    }

    /// <summary>Writes a value in one line.</summary>
    public static string Write(JToken value) => Write(value, Formatting.None);

    /// <summary>Writes a value for people.</summary>
    public static string WriteIndented(JToken value) => Write(value, Formatting.Indented);

    private static string Write(JToken value, Formatting formatting)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = formatting, Culture = CultureInfo.InvariantCulture })
            value.WriteTo(writer);
        return text.ToString();
    }
}
