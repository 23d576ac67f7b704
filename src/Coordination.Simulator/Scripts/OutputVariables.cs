using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Scripts;

/// <summary>What the scripts of one deployment left for later steps, and what of it must not be read in logs.</summary>
internal sealed class OutputVariables
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public SensitiveValues Sensitive { get; } = new();

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Takes over what a child deployment left: <c>Octopus.Action[Name].Output.X</c> of it is here <c>Octopus.Action[action].Output.Deployment[Name].X</c>.</summary>
    public void Adopt(string action, OutputVariables child)
    {
        foreach (var output in child._values)
        {
            var rest = output.Key.Substring("Octopus.Action".Length).Replace("].Output.", "].").Replace("].Output[", "][");
            _values[$"Octopus.Action[{action}].Output.Deployment{rest}"] = output.Value;
        }

        Sensitive.Add(child.Sensitive);
    }

    /// <summary>Sets what later steps see as <c>Octopus.Action[Name].Output.X</c>, and by machine where it ran on one.</summary>
    public void Set(string action, string? machine, string name, string value, bool isSensitive)
    {
        if (isSensitive) Sensitive.Add(value);
        _values[$"Octopus.Action[{action}].Output.{name}"] = value;
        if (machine is not null) _values[$"Octopus.Action[{action}].Output[{machine}].{name}"] = value;
    }
}
