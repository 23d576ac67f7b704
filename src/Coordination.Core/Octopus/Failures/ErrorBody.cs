using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Transport;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Octopus.Failures;

/// <summary>What a server says about why it did not do something. Any part may be missing, whatever the status.</summary>
/// <param name="Words"><c>ErrorMessage</c> followed by <c>Errors</c>, a line each; null where there is neither.</param>
/// <param name="HelpText">The server's advice, if it gives any.</param>
internal sealed record ErrorBody(string? Words, string? HelpText)
{
    private const int LongestWords = 4000;

    /// <summary>Reads the body of an answer, which may be anything.</summary>
    public static ErrorBody Of(ApiAnswer answer, Credential credential)
    {
        if (OctopusJson.TryReadAny(answer) is not JObject body)
            return new ErrorBody(null, null);
        var lines = new List<string?> { TextOf(body, "ErrorMessage") };
        if (body.GetValue("Errors", StringComparison.OrdinalIgnoreCase) is JArray errors)
            lines.AddRange(errors.Select(error => error.Type == JTokenType.Null ? null : error.ToString().Trim()));
        var words = string.Join("\n", lines.Where(line => !string.IsNullOrEmpty(line)).Distinct(StringComparer.Ordinal));
        return new ErrorBody(Clean(words, credential), Clean(TextOf(body, "HelpText"), credential));
    }

    private static string? TextOf(JObject body, string name) =>
        body.GetValue(name, StringComparison.OrdinalIgnoreCase) is { Type: JTokenType.String } text ? text.ToString().Trim() : null;

    private static string? Clean(string? words, Credential credential)
    {
        if (string.IsNullOrEmpty(words))
            return null;
        var clean = credential.Redact(words!);
        return clean.Length <= LongestWords ? clean : clean.Substring(0, LongestWords) + "…";
    }
}
