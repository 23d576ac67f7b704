using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Running;

/// <summary>Turns a plan's names into nodes that know each other.</summary>
internal static class Graph
{
    public static IReadOnlyList<Node> Build(ResolvedPlan plan)
    {
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < plan.Deployments.Count; index++)
            byName.Add(plan.Deployments[index].Name, index);

        var before = plan.Deployments.Select(planned => planned.After.Select(name => byName[name]).Distinct().ToList()).ToList();
        var nodes = plan.Deployments.Select((planned, index) => new Node(index, planned, before[index].Count)).ToList();
        foreach (var node in nodes)
        {
            foreach (var index in before[node.Index])
                nodes[index].Dependants.Add(node.Index);
        }

        foreach (var place in nodes.GroupBy(node => (node.Planned.ProjectId, node.Planned.EnvironmentId, node.Planned.TenantId)).Where(group => group.Skip(1).Any()))
        {
            foreach (var node in place)
                node.SamePlace = [.. place.Where(other => other != node).Select(other => other.Index)];
        }

        return nodes;
    }
}
