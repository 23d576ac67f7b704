using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Routing;

/// <summary>JSON to and from text, without a look at what a session made of Newtonsoft's global settings; dates stay the texts they are.</summary>
internal static class JsonText
{
    /// <summary>A date as the server writes it: with milliseconds and an offset.</summary>
    public const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";

    /// <summary>An object or an array.</summary>
    /// <exception cref="JsonException">The text is no JSON object or array, or goes on after its end.</exception>
    public static JContainer Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        var document = JToken.ReadFrom(reader) as JContainer ?? throw new JsonReaderException("The body is neither an object nor an array.");
        return reader.Read() ? throw new JsonReaderException("There is more after the end of the JSON document.") : document;
    }

    public static string Write(JToken document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { Formatting = Formatting.None, DateFormatString = DateFormat, Culture = CultureInfo.InvariantCulture };
        document.WriteTo(writer);
        writer.Flush();
        return text.ToString();
    }
}
