using System;
using System.Collections.Generic;
using System.Globalization;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources;

/// <summary>What the documents of all resources have in common.</summary>
internal static class Document
{
    /// <summary>A date as the server writes it.</summary>
    public static string Date(DateTimeOffset date) => date.ToString(JsonText.DateFormat, CultureInfo.InvariantCulture);

    public static JToken DateOrNull(DateTimeOffset? date) => date is { } given ? Date(given) : JValue.CreateNull();

    /// <summary>An id and a name, as lists of choices hold them.</summary>
    public static JObject Reference(NamedEntity entity) => new() { ["Id"] = entity.Id, ["Name"] = entity.Name };

    /// <summary>Members that newer servers have: added where the document, imported from an older one or not, lacks them.</summary>
    public static JObject Complete(JObject document, JObject defaults)
    {
        foreach (KeyValuePair<string, JToken?> member in defaults)
        {
            if (document[member.Key] is null)
                document[member.Key] = member.Value;
        }

        return document;
    }
}
