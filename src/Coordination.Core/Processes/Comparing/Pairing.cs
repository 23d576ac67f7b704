using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Processes.Documents;

namespace Coordination.Core.Processes.Comparing;

/// <summary>
/// Which part of one process is which part of another: that with its id, else that with its name, else one that differs in nothing but its name.
/// </summary>
internal static class Pairing
{
    /// <summary>For each part of <paramref name="others"/> that is in <paramref name="ones"/>, which it is there.</summary>
    public static IReadOnlyDictionary<ProcessNode, ProcessNode> Of(IReadOnlyList<ProcessNode> ones, IReadOnlyList<ProcessNode> others)
    {
        var (pairs, left) = ByIdAndName(ones, others);
        Pair(left, others, pairs, Likeness);
        return pairs;
    }

    /// <summary>The same of what two people added: what they named differently is not one thing, however alike it is.</summary>
    public static IReadOnlyDictionary<ProcessNode, ProcessNode> OfAdded(IReadOnlyList<ProcessNode> ones, IReadOnlyList<ProcessNode> others) => ByIdAndName(ones, others).Pairs;

    private static (Dictionary<ProcessNode, ProcessNode> Pairs, List<ProcessNode> Left) ByIdAndName(IReadOnlyList<ProcessNode> ones, IReadOnlyList<ProcessNode> others)
    {
        var pairs = new Dictionary<ProcessNode, ProcessNode>();
        var left = new List<ProcessNode>(ones);
        Pair(left, others, pairs, node => node.Id);
        Pair(left, others, pairs, node => node.Name);
        return (pairs, left);
    }

    private static void Pair(List<ProcessNode> left, IReadOnlyList<ProcessNode> others, Dictionary<ProcessNode, ProcessNode> pairs, Func<ProcessNode, string?> key)
    {
        if (left.Count == 0 || pairs.Count == others.Count)
            return;

        var byKey = left.Where(node => key(node) is not null).GroupBy(key, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key!, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<ProcessNode>();
        foreach (var other in others.Where(node => !pairs.ContainsKey(node)))
        {
            if (key(other) is { } wanted && byKey.TryGetValue(wanted, out var one) && taken.Add(one))
                pairs[other] = one;
        }

        left.RemoveAll(taken.Contains);
    }

    /// <summary>All that it says but its name, and that of its only part, which in Octopus is the same. Who has an id was paired by it, or is another.</summary>
    private static string Likeness(ProcessNode node) => string.Join("\n", node.Fields
        .Where(field => !string.Equals(field.Key, "Name", StringComparison.Ordinal))
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => field.Key + "=" + DocumentText.Write(field.Value))
        .Concat(node.Children.Select(child => (node.Children.Count > 1 ? child.Name : string.Empty) + "{" + Likeness(child) + "}")));
}
