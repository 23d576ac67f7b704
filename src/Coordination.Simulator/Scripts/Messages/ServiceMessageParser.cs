using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scripts.Messages;

/// <summary>Takes a line of output apart: text, and service messages with values in base64 (source: Calamari's ServiceMessageParser).</summary>
internal static class ServiceMessageParser
{
    private static readonly Regex Message = new(
        @"##octopus\[(?<name>[A-Za-z][A-Za-z0-9_-]*)(?:\s+(?<key>[A-Za-z][A-Za-z0-9_-]*)\s*=\s*'(?<value>[^'\]]*)')*\s*\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.OwnMayTake);

    /// <summary>The parts of the line in order: a <see cref="ServiceMessage"/>, or the text between. What only looks like a message stays text.</summary>
    public static IEnumerable<object> Parse(string line)
    {
        var start = 0;
        for (var match = Message.Match(line); match.Success; match = match.NextMatch())
        {
            if (ValuesOf(match) is not { } values) continue;
            if (match.Index > start) yield return line.Substring(start, match.Index - start);
            yield return new ServiceMessage(match.Groups["name"].Value, values);
            start = match.Index + match.Length;
        }

        if (start < line.Length || line.Length == 0) yield return line.Substring(start);
    }

    private static IReadOnlyDictionary<string, string>? ValuesOf(Match match)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var keys = match.Groups["key"].Captures;
        for (var i = 0; i < keys.Count; i++)
        {
            try
            {
                values[keys[i].Value] = Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["value"].Captures[i].Value));
            }
            catch (FormatException)
            {
                return null;
            }
        }

        return values;
    }
}
