using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// Sensitive properties, <c>{HasValue, NewValue, Hint}</c> wherever they stand in a document. A server takes their value and never
/// hands it out: readers are answered <c>HasValue: true, NewValue: null</c>. Nothing here needs the value, so it is not even kept.
/// </summary>
internal static class SensitiveProperties
{
    private const string HasValue = "HasValue";
    private const string NewValue = "NewValue";

    /// <summary>Takes the values out of a document and leaves that there are some.</summary>
    public static void Seal(JObject document)
    {
        foreach (var property in document.Descendants().OfType<JObject>().Where(IsSensitive).ToList())
        {
            var isSet = Member(property, NewValue)?.Value is JValue { Value: string { Length: > 0 } } || Member(property, HasValue)?.Value is JValue { Value: true };
            Member(property, HasValue)?.Remove();
            Member(property, NewValue)?.Remove();
            property.AddFirst(new JProperty(NewValue, JValue.CreateNull()));
            property.AddFirst(new JProperty(HasValue, isSet));
        }
    }

    private static bool IsSensitive(JObject property) => Member(property, HasValue) is not null || Member(property, NewValue) is not null;

    private static JProperty? Member(JObject property, string name) => property.Property(name, StringComparison.OrdinalIgnoreCase);
}
