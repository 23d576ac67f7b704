using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Journal;

/// <summary>Takes API keys, passwords and sensitive values out of what the journal keeps.</summary>
internal static class Secrets
{
    private const string Mask = "***";

    private static readonly Regex KeyInQuery = new("(?<=(^|&)apikey=)[^&]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.OwnMayTake);

    private static readonly HashSet<string> SecretNames = new(["Password", "NewValue", "ApiKey", "AccessToken", "Token"], StringComparer.OrdinalIgnoreCase);

    public static string MaskedQuery(string query) => KeyInQuery.Replace(query, Mask);

    /// <summary>The body as text. What is no JSON is told by its length alone: nobody can say what is secret in it.</summary>
    public static string MaskedBody(byte[] body)
    {
        if (body.Length == 0)
            return string.Empty;

        try
        {
            var document = JsonText.Parse(Encoding.UTF8.GetString(body));
            foreach (var property in document.DescendantsAndSelf().OfType<JProperty>().Where(IsSecret).ToList())
                property.Value = Mask;
            return JsonText.Write(document);
        }
        catch (JsonException)
        {
            return $"({body.Length} bytes that are no JSON)";
        }
    }

    private static bool IsSecret(JProperty property)
    {
        if (property.Value.Type is JTokenType.Null or JTokenType.Object or JTokenType.Array)
            return false;
        return SecretNames.Contains(property.Name)
            || (string.Equals(property.Name, "Value", StringComparison.OrdinalIgnoreCase) && IsSensitive((JObject)property.Parent!));
    }

    private static bool IsSensitive(JObject variable) =>
        (variable.GetValue("IsSensitive", StringComparison.OrdinalIgnoreCase) is { Type: JTokenType.Boolean } flag && (bool)flag)
        || string.Equals((string?)(variable.GetValue("Type", StringComparison.OrdinalIgnoreCase) as JValue), "Sensitive", StringComparison.OrdinalIgnoreCase);
}
