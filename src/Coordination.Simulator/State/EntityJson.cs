using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// Reads documents into entities and writes them out. Links are the API's and are dropped; members without a property stay with
/// the entity. Null in a document leaves a property at its default. Sensitive properties come in without their values.
/// </summary>
internal static class EntityJson
{
    private static readonly JsonSerializer Serializer = Make();

    public static T Read<T>(JObject document)
        where T : Entity, new()
    {
        SensitiveProperties.Seal(document);
        var entity = new T();
        using (var reader = document.CreateReader()) Serializer.Populate(reader, entity);
        entity.Unknown.Remove("Links");
        return entity;
    }

    /// <summary>All members but links; enumerations as texts, dates with offset and milliseconds.</summary>
    public static JObject Write(Entity entity) => JObject.FromObject(entity, Serializer);

    /// <summary>Text to a document; dates stay the texts that they are.</summary>
    public static JObject Parse(string json)
    {
        using var text = new System.IO.StringReader(json);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static JsonSerializer Make()
    {
        var serializer = new JsonSerializer
        {
            // The session's own defaults (JsonConvert.DefaultSettings) must not reach in here; "new" does not ask them.
            NullValueHandling = NullValueHandling.Include,
            ObjectCreationHandling = ObjectCreationHandling.Replace,
            DateParseHandling = DateParseHandling.None,
            DateFormatString = "yyyy-MM-ddTHH:mm:ss.fffzzz",
            Culture = CultureInfo.InvariantCulture,
            ContractResolver = new EntityContractResolver(),
        };
        serializer.Converters.Add(new StringEnumConverter());
        return serializer;
    }
}
