using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Documents;

/// <summary>Values of fields: which say nothing, which are the same, and how a person reads them.</summary>
internal static class FieldValue
{
    private const string HasValue = "HasValue";
    private const string NewValue = "NewValue";

    private static readonly HashSet<string> _defaults = new(StringComparer.Ordinal)
    {
        "Condition=Success", "StartTrigger=StartAfterPrevious", "PackageRequirement=LetOctopusDecide", "AcquisitionLocation=Server", "Type=Step",
    };

    /// <summary>Whether a field of this value is as if it were not there: null, empty, false, or the default that servers fill in.</summary>
    public static bool SaysNothing(string field, JToken? value) => value switch
    {
        null or { Type: JTokenType.Null } => true,
        { Type: JTokenType.Boolean } => !(bool)value,
        { Type: JTokenType.String } => string.IsNullOrEmpty((string?)value) || _defaults.Contains(field + "=" + (string)value!),
        JArray list => list.Count == 0,
        JObject map => map.Properties().All(member => SaysNothing(member.Name, member.Value)),
        _ => false,
    };

    /// <summary>Whether two fields say the same. Lists of names are sets, without regard to case.</summary>
    public static bool Same(JToken? one, JToken? other)
    {
        if (one is null || other is null)
            return one is null && other is null;
        if (JToken.DeepEquals(one, other))
            return true;
        return one is JArray left && other is JArray right && left.Concat(right).All(item => item.Type == JTokenType.String)
            && new HashSet<string>(Texts(left), StringComparer.OrdinalIgnoreCase).SetEquals(Texts(right));
    }

    /// <summary>What a person reads; of sensitive values only that they are there.</summary>
    public static string? Show(JToken? value) => value switch
    {
        null => null,
        { Type: JTokenType.String } => (string?)value,
        JArray list when list.All(item => item.Type == JTokenType.String) => string.Join(", ", Texts(list)),
        JObject map when IsSensitive(map) => map[NewValue] is null ? "(sensitive)" : "(sensitive, new)",
        _ => value.ToString(Formatting.None),
    };

    /// <summary>The name of a field for a person: properties as Octopus names them, ids as what they are ids of.</summary>
    public static string NameOf(string field) => field.StartsWith("Properties.", StringComparison.Ordinal) ? field.Substring("Properties.".Length)
        : field.EndsWith("Id", StringComparison.Ordinal) && !string.Equals(field, "PackageId", StringComparison.Ordinal) ? field.Substring(0, field.Length - 2) : field;

    /// <summary>Whether it stands for a value that the server gives to nobody (Octopus.Client, PropertyValueResource).</summary>
    public static bool IsSensitive(JToken value) => value is JObject map && map[HasValue] is not null;

    /// <summary>A sensitive value without what servers write beside it: null where no new one is meant.</summary>
    public static JToken Settled(JToken value) => IsSensitive(value) && value[NewValue] is (null or JValue { Value: null })
        ? new JObject { [HasValue] = value[HasValue]!.DeepClone() }
        : value;

    private static IEnumerable<string> Texts(JArray list) => list.Select(item => (string)item!);
}
