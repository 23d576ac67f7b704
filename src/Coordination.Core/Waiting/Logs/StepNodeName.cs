using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Waiting.Logs;

/// <summary>What the node of a step is called: <c>Step 3: Migrate database</c> (octopus-api 1.8).</summary>
internal static class StepNodeName
{
    private const string Prefix = "Step ";

    /// <summary>The name of the step; what is no step's node, as <c>Acquire packages</c>, keeps its name.</summary>
    public static string NameOf(string node)
    {
        if (!node.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return node;
        var end = Prefix.Length;
        while (end < node.Length && (char.IsDigit(node[end]) || node[end] == '.'))
            end++;
        return end > Prefix.Length && end < node.Length && node[end] == ':' ? node.Substring(end + 1).Trim() : node;
    }

    /// <summary>The names of steps whose node it may be.</summary>
    public static IEnumerable<string> NamesOf(string node)
    {
        var name = NameOf(node);
        return string.Equals(name, node, StringComparison.OrdinalIgnoreCase) ? [name] : [name, node];
    }

    /// <summary>Whether a node is that of a step with this name.</summary>
    public static bool IsOf(string node, string step) =>
        NamesOf(node).Contains(step, StringComparer.OrdinalIgnoreCase);
}
