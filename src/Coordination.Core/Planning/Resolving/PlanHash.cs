using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Coordination.Core.Octopus;
using Coordination.Core.Planning.Graph;

namespace Coordination.Core.Planning.Resolving;

/// <summary>A hash of what a plan will do: which releases go where, in which order, on which server. Names, texts and the order of writing do not count.</summary>
internal static class PlanHash
{
    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Of(IOctopusSpace space, IReadOnlyList<Draft> drafts, DependencyGraph graph)
    {
        var keys = Keys(drafts, graph);
        var lines = keys.Select((key, number) => key + " after " + string.Join(", ", graph.Before[number].Select(before => keys[before]).OrderBy(one => one, StringComparer.Ordinal)));
        var text = space.Server + "\n" + space.SpaceId + "\n" + string.Join("\n", lines.OrderBy(one => one, StringComparer.Ordinal));
        using var sha = SHA256.Create();
        var hex = new StringBuilder();
        foreach (var part in sha.ComputeHash(Encoding.UTF8.GetBytes(text)))
            hex.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        return hex.ToString();
    }

    // Ids hold no blanks. The same release may go to the same place more than once, in an order: those are counted.
    private static string[] Keys(IReadOnlyList<Draft> drafts, DependencyGraph graph)
    {
        var keys = new string[drafts.Count];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var number in graph.Order)
        {
            var draft = drafts[number];
            var key = string.Join(" ", draft.Project!.Id, draft.Release!.Id, draft.Environment!.Id, draft.Tenant?.Id ?? "-");
            seen.TryGetValue(key, out var count);
            seen[key] = count + 1;
            keys[number] = count == 0 ? key : key + " #" + (count + 1).ToString(CultureInfo.InvariantCulture);
        }

        return keys;
    }
}
