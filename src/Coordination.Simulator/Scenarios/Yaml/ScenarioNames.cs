using System;
using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>The names of one kind that a scenario defines; to name another is a fault at its place.</summary>
internal sealed class ScenarioNames(string kind)
{
    private readonly List<string> _names = [];

    public IReadOnlyList<string> All => _names;

    /// <summary>Takes in a name that must be new.</summary>
    public string Define(YamlNode node, string name)
    {
        if (Find(name) is not null) throw ScenarioMap.Fault(node, $"There are two {kind}s named '{name}'.");
        _names.Add(name);
        return name;
    }

    /// <summary>The name as it was defined.</summary>
    public string Refer(YamlNode node)
    {
        var name = ScenarioMap.TextOf(node, $"The name of a {kind}");
        return Find(name) ?? throw ScenarioMap.Fault(node, $"There is no {kind} '{name}'. {(_names.Count == 0 ? $"The scenario has no {kind}s." : $"There are {string.Join(", ", _names)}.")}");
    }

    public string? Find(string name) => _names.FirstOrDefault(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));
}
