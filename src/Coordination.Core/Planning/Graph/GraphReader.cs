using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Names;

namespace Coordination.Core.Planning.Graph;

/// <summary>Makes a graph of the names that deployments come after.</summary>
internal sealed class GraphReader
{
    private readonly IReadOnlyList<PlannedDeployment> _deployments;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<GraphFault> _faults = [];

    private GraphReader(IReadOnlyList<PlannedDeployment> deployments) => _deployments = deployments;

    /// <summary>Reads the graph; names count without regard to case. What is faulty is left out of it.</summary>
    /// <param name="deployments">The deployments of a plan.</param>
    /// <param name="faults">All that is wrong: names used twice, names that nothing has, deployments after themselves, cycles.</param>
    public static DependencyGraph Read(IReadOnlyList<PlannedDeployment> deployments, out IReadOnlyList<GraphFault> faults)
    {
        var reader = new GraphReader(deployments);
        reader.NumberNames();
        var before = new int[deployments.Count][];
        for (var i = 0; i < before.Length; i++)
            before[i] = reader.ReadAfter(i);
        var graph = new DependencyGraph(before);
        if (!graph.IsAcyclic)
            reader.NameCycles(before);
        faults = reader._faults;
        return graph;
    }

    private void NumberNames()
    {
        for (var i = 0; i < _deployments.Count; i++)
        {
            var name = _deployments[i].Name;
            if (!_numbers.TryGetValue(name, out var first))
            {
                _numbers.Add(name, i);
                continue;
            }

            var where = _deployments[first].Position is { } position ? ", the first at " + position : string.Empty;
            _faults.Add(new(i, "NameNotUnique", "two deployments of the plan have the name " + Words.Quoted(name) + where + ".", "Give one of them another name."));
        }
    }

    private int[] ReadAfter(int number)
    {
        var after = _deployments[number].After;
        var before = new List<int>(after.Count);
        HashSet<int>? seen = after.Count > 1 ? [] : null;
        foreach (var name in after)
        {
            if (!_numbers.TryGetValue(name.Trim(), out var other))
                _faults.Add(Unknown(number, name));
            else if (other == number)
                _faults.Add(new(number, "AfterItself", "it comes after itself.", "Take its own name out of what it comes after."));
            else if (seen is null || seen.Add(other))
                before.Add(other);
        }

        return [.. before];
    }

    private GraphFault Unknown(int number, string name) => new(
        number,
        "AfterUnknown",
        "it comes after " + Words.Quoted(name) + ", but the plan has no deployment of that name." + Nearest.Question(name, _deployments.Select(one => one.Name)),
        "Write the name of a deployment of this plan; it is that of its project unless it was given another.");

    private void NameCycles(int[][] before)
    {
        foreach (var cycle in Cycles.Of(before))
        {
            // A cycle is read in the order of time: what comes first stands first.
            var names = cycle.Reverse().Select(number => _deployments[number].Name).ToList();
            names.Insert(0, names[names.Count - 1]);
            _faults.Add(new(cycle[0], "Cycle", "these wait for each other, so that none could ever start: " + string.Join(" → ", names) + ".", "Take one of them out of what another comes after."));
        }
    }
}
