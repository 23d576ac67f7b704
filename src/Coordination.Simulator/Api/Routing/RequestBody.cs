using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.State;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Routing;

/// <summary>A request's JSON object. Names are read in any case, as the clients send them; what nobody asks for is ignored.</summary>
internal sealed class RequestBody(byte[] bytes)
{
    private JObject? _document;

    public bool IsEmpty => bytes.Length == 0;

    /// <summary>The whole object, for what is stored as it came.</summary>
    /// <exception cref="Refusal">400: there is no body, or no JSON object in it.</exception>
    public JObject Document => _document ??= Parse();

    public JToken? Token(string name) =>
        Document.GetValue(name, StringComparison.OrdinalIgnoreCase) is { Type: not JTokenType.Null and not JTokenType.Undefined } token ? token : null;

    public string? Text(string name) => Token(name) is JValue value ? Convert.ToString(value.Value, CultureInfo.InvariantCulture) : null;

    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw Refusal.Because($"The {name} field is required.");

    public bool? Flag(string name) => bool.TryParse(Text(name), out var flag) ? flag : null;

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateTimeOffset? Date(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date.Year > 1 ? date : null;

    public List<string> Texts(string name) => Token(name) is JArray array ? [.. array.Select(item => (string?)item).OfType<string>()] : [];

    /// <summary>A body that is nothing but a list of texts.</summary>
    public List<string> Ids() => Parsed() is JArray array ? [.. array.Values<string>().OfType<string>()] : throw Refuse.BodyUnreadable("it is no list.");

    public Dictionary<string, string?> Map(string name) => Token(name) is JObject map ? Map(map) : new(StringComparer.Ordinal);

    public Dictionary<string, string?> Map() => Map(Document);

    /// <summary>The body as an entity; members that the server does not know are ignored.</summary>
    public T Read<T>()
        where T : Entity, new()
    {
        try
        {
            var entity = EntityJson.Read<T>(Document);
            entity.Unknown.Clear();
            return entity;
        }
        catch (JsonException unreadable)
        {
            throw Refuse.BodyUnreadable(unreadable.Message);
        }
    }

    private static Dictionary<string, string?> Map(JObject map) =>
        map.Properties().ToDictionary(property => property.Name, property => (property.Value as JValue)?.Value is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null, StringComparer.Ordinal);

    private JObject Parse() => Parsed() as JObject ?? throw Refuse.BodyUnreadable("it is no JSON object.");

    private JToken Parsed()
    {
        if (IsEmpty)
            throw Refuse.BodyMissing();

        try
        {
            return JsonText.Parse(Encoding.UTF8.GetString(bytes));
        }
        catch (JsonException unreadable)
        {
            throw Refuse.BodyUnreadable(unreadable.Message);
        }
    }
}
