using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace Coordination.Core.Locking;

/// <summary>Writes the state of a lock for its record, and reads it from there.</summary>
internal static class LockText
{
    private const int DeepestNesting = 16;

    private static readonly JsonSerializer _serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        MaxDepth = DeepestNesting,
        Formatting = Formatting.None,
        DefaultValueHandling = DefaultValueHandling.Ignore,
        NullValueHandling = NullValueHandling.Ignore,

        // What a later version adds may change what the rest means: better not to understand it at all.
        MissingMemberHandling = MissingMemberHandling.Error,
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        TypeNameHandling = TypeNameHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.DateTimeOffset,
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        Converters = { new StringEnumConverter(new CamelCaseNamingStrategy()) },
    });

    /// <summary>The state as JSON of one line.</summary>
    public static string Write(LockDocument document)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        _serializer.Serialize(writer, document);
        return writer.ToString();
    }

    /// <summary>The state; null where it is none, or one of a later version.</summary>
    public static LockDocument? TryRead(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text));
            var document = _serializer.Deserialize<LockDocument>(reader);
            return document is null || document.Holds.Any(hold => hold?.Request is null) || document.Waiters.Any(waiter => waiter?.Request is null) ? null : document;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The state in a sentence, for people who find the record in the library.</summary>
    public static string Summary(string name, LockDocument document)
    {
        var held = document.Holds.Count == 0 ? "is free" : "is held by " + string.Join(", ", document.Holds.Select(hold => hold.Request.Who + (hold.Request.Reason is null ? string.Empty : " (" + hold.Request.Reason + ")")));
        return "The lock '" + name + "' " + held + (document.Waiters.Count == 0 ? "." : "; " + document.Waiters.Count.ToString(CultureInfo.InvariantCulture) + " wait.");
    }
}
