using System.Globalization;
using System.IO;
using System.Text;
using Coordination.Core.Octopus.Transport;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Octopus;

/// <summary>
/// Reads and writes the server's JSON with a serializer of its own: sessions set <c>JsonConvert.DefaultSettings</c> for their own ends.
/// Unknown members are passed over, as are nulls, so that what is not there keeps its default. Texts that look like dates stay texts.
/// </summary>
internal static class OctopusJson
{
    private const int DeepestNesting = 64;

    private static readonly JsonSerializer _serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        MaxDepth = DeepestNesting,
        NullValueHandling = NullValueHandling.Ignore,
        MissingMemberHandling = MissingMemberHandling.Ignore,
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        DateParseHandling = DateParseHandling.None,
        TypeNameHandling = TypeNameHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        Culture = CultureInfo.InvariantCulture,
    });

    /// <summary>The resource in an answer's body.</summary>
    /// <exception cref="JsonException">The body is no JSON document, ends early, or holds something of another type than <typeparamref name="T"/> has there.</exception>
    public static T Read<T>(ApiAnswer answer)
        where T : class
    {
        using var reader = NewReader(answer);
        return _serializer.Deserialize<T>(reader) ?? throw new JsonSerializationException("There is no document.");
    }

    /// <summary>The resource in a document.</summary>
    public static T Read<T>(JToken document)
        where T : class => document.ToObject<T>(_serializer) ?? throw new JsonSerializationException("There is no document.");

    /// <summary>The document in an answer's body, of whatever shape; null where it is none.</summary>
    public static JToken? TryReadAny(ApiAnswer answer)
    {
        try
        {
            using var reader = NewReader(answer);
            return _serializer.Deserialize<JToken>(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a document of this type that nobody sent. The first one of a process takes as long as its way over the network, and this can be done meanwhile.</summary>
    public static void Prepare<T>()
        where T : class => Read<T>(new ApiAnswer(200, Encoding.UTF8.GetBytes("""{"Id":"","Name":"","Items":[{"Id":"","Name":""}],"Links":{"Self":""}}"""), "application/json"));

    /// <summary>A resource as the body of a request.</summary>
    public static byte[] Write(object resource)
    {
        var text = new StringBuilder();
        using (var writer = new StringWriter(text, CultureInfo.InvariantCulture))
            _serializer.Serialize(writer, resource);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static JsonTextReader NewReader(ApiAnswer answer) =>
        new(new StreamReader(new MemoryStream(answer.Body, writable: false), Encoding.UTF8)) { MaxDepth = DeepestNesting, DateParseHandling = DateParseHandling.None };
}
