using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Coordination.Simulator.State;

/// <summary>References in values, as <c>#{Octopus.Environment.Name}</c>. Conditions and filters of the variable syntax stay as they are written.</summary>
internal static class VariableReferences
{
    private const int Deepest = 10;

    private static readonly Regex Reference = new(@"#\{(?<name>[^{}]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.OwnMayTake);

    /// <summary>The text with what the names in it stand for; what is unknown stays as it is.</summary>
    public static string Resolve(string text, IReadOnlyDictionary<string, string> values) => Resolve(text, values, Deepest);

    private static string Resolve(string text, IReadOnlyDictionary<string, string> values, int depth) =>
        depth == 0 || text.IndexOf("#{", StringComparison.Ordinal) < 0
            ? text
            : Reference.Replace(text, match => values.TryGetValue(match.Groups["name"].Value.Trim(), out var value) ? Resolve(value, values, depth - 1) : match.Value);
}
