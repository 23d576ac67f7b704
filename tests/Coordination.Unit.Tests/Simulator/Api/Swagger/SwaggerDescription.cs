using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Unit.Tests.Simulator.Api.Swagger;

/// <summary>What a server (2020.5) says of its own API, read from beside the repository.</summary>
internal sealed class SwaggerDescription
{
    private readonly JObject _document = (JObject)RecordedDocuments.Read("swagger-2020.5.json");

    /// <summary>The schema of what a route answers; null where the description has no such route or no schema for it.</summary>
    /// <param name="method">GET, POST …</param>
    /// <param name="template">The route without its prefix, such as <c>projects/{project}/channels</c>; names of parameters do not count.</param>
    public JObject? SchemaOf(string method, string template)
    {
        var wanted = Normalized("/api/" + template);
        var path = ((JObject)_document["paths"]!).Properties().FirstOrDefault(path => Normalized(path.Name) == wanted);
        var responses = path?.Value[method.ToLowerInvariant()]?["responses"];
        return (responses?["200"] ?? responses?["201"])?["schema"] as JObject;
    }

    /// <summary>What of a document is not as its schema says, as "Definition.Member is missing".</summary>
    public IEnumerable<string> Faults(JObject schema, JToken document) => Faults(schema, document, "?").Distinct(StringComparer.Ordinal);

    private static string Normalized(string path) =>
        string.Join('/', path.TrimEnd('/').ToLowerInvariant().Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));

    private IEnumerable<string> Faults(JObject schema, JToken value, string place)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            var name = reference.Split('/')[^1];
            return value.Type == JTokenType.Null ? [] : Members((JObject)_document["definitions"]![name]!, value, name);
        }

        return (string?)schema["type"] switch
        {
            "array" => value is JArray items ? items.SelectMany(item => Faults((JObject)schema["items"]!, item, place)) : OrNull(value, place, "a list"),
            "object" => value is JObject map ? Values(schema, map, place) : OrNull(value, place, "an object"),
            "boolean" => value.Type == JTokenType.Boolean ? [] : [$"{place} is no boolean"],
            "integer" => value.Type == JTokenType.Integer ? [] : [$"{place} is no integer"],
            "string" => Text(schema, value, place),
            _ => [],
        };
    }

    private IEnumerable<string> Members(JObject definition, JToken value, string name)
    {
        if (value is not JObject document)
            return [$"{name} is no object"];
        return ((JObject?)definition["properties"] ?? []).Properties().SelectMany(member =>
            document[member.Name] is { } ours ? Faults((JObject)member.Value, ours, $"{name}.{member.Name}") : [$"{name}.{member.Name} is missing"]);
    }

    private IEnumerable<string> Values(JObject schema, JObject map, string place) => map.Properties().SelectMany(member =>
        (schema["additionalProperties"] as JObject ?? schema["properties"]?[member.Name] as JObject) is { } of ? Faults(of, member.Value, place + ".*") : []);

    private static IEnumerable<string> Text(JObject schema, JToken value, string place)
    {
        if (value.Type != JTokenType.String)
            return schema["enum"] is null ? OrNull(value, place, "text") : [$"{place} is no text"];
        if (schema["enum"] is JArray choices && !choices.Values<string>().Contains((string?)value, StringComparer.Ordinal))
            return [$"{place} is none of the choices: {value}"];
        return (string?)schema["format"] is "date-time" && !IsDate((string)value!) ? [$"{place} is no date with an offset"] : [];
    }

    private static bool IsDate(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    private static IEnumerable<string> OrNull(JToken value, string place, string what) => value.Type == JTokenType.Null ? [] : [$"{place} is no {what.Replace("a ", string.Empty, StringComparison.Ordinal).Replace("an ", string.Empty, StringComparison.Ordinal)}"];
}
