using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>Holds a document against a recorded one: every member of the recorded one, with the same JSON type, at every level.</summary>
internal static class SameShape
{
    /// <summary>What is missing or of another type; members that only ours has are no fault, and a recorded null says nothing of a type.</summary>
    public static IReadOnlyList<string> Faults(JToken recorded, JToken? ours, params string[] except) => [.. Compare("$", recorded, ours, except)];

    private static IEnumerable<string> Compare(string path, JToken recorded, JToken? ours, string[] except)
    {
        if (ours is null)
            return [path + " is missing"];
        if (recorded.Type == JTokenType.Null)
            return [];
        if (KindOf(recorded) != KindOf(ours))
            return [$"{path} is {KindOf(ours)}, not {KindOf(recorded)}"];
        return recorded switch
        {
            JObject members => members.Properties()
                .Where(member => !except.Contains(member.Name))
                .SelectMany(member => Compare($"{path}.{member.Name}", member.Value, ((JObject)ours).Property(member.Name)?.Value, except)),
            JArray items when items.Count == ((JArray)ours).Count => items.SelectMany((item, index) => Compare(path + "[]", item, ours[index], except)).Distinct(),
            JArray items when ((JArray)ours).Count > 0 => items.SelectMany(item => Compare(path + "[]", item, ours[0], except)).Distinct(),
            _ => [],
        };
    }

    private static string KindOf(JToken token) => token.Type switch
    {
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Object => "an object",
        JTokenType.Array => "an array",
        JTokenType.Boolean => "a boolean",
        JTokenType.Null => "null",
        _ => "a text",
    };
}
