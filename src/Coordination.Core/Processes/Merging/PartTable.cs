using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Processes.Comparing;
using Coordination.Core.Processes.Documents;

namespace Coordination.Core.Processes.Merging;

/// <summary>The parts of three versions, each once, and their order in each version.</summary>
internal sealed class PartTable
{
    private readonly Dictionary<ProcessNode, MergedPart> _parts = [];

    /// <summary>Finds out which part is which.</summary>
    public PartTable(IReadOnlyList<ProcessNode> @base, IReadOnlyList<ProcessNode> theirs, IReadOnlyList<ProcessNode> ours)
    {
        Base = [.. @base.Select(node => _parts[node] = new MergedPart { Base = node })];
        var theirPairs = Pairing.Of(@base, theirs);
        Theirs = [.. theirs.Select(node => Take(node, theirPairs.TryGetValue(node, out var known) ? _parts[known] : new MergedPart()))];
        foreach (var node in theirs)
            _parts[node].Theirs = node;

        // What both added under one name is one part.
        var ourPairs = Pairing.Of(@base, ours);
        var added = Pairing.OfAdded([.. theirs.Where(node => !theirPairs.ContainsKey(node))], [.. ours.Where(node => !ourPairs.ContainsKey(node))]);
        Ours = [.. ours.Select(node => Take(node, ourPairs.TryGetValue(node, out var known) || added.TryGetValue(node, out known) ? _parts[known] : new MergedPart()))];
        foreach (var node in ours)
            _parts[node].Ours = node;
    }

    public IReadOnlyList<MergedPart> Base { get; }

    public IReadOnlyList<MergedPart> Theirs { get; }

    public IReadOnlyList<MergedPart> Ours { get; }

    /// <summary>All parts, each once.</summary>
    public IEnumerable<MergedPart> All => Base.Concat(Theirs).Concat(Ours).Distinct();

    private MergedPart Take(ProcessNode node, MergedPart part) => _parts[node] = part;
}
