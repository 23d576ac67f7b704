using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Scripts;

/// <summary>What the scripts of one deployment left for later steps, and what of it must not be read in logs.</summary>
internal sealed class OutputVariables
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public SensitiveValues Sensitive { get; } = new();

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Sets what later steps see as <c>Octopus.Action[Name].Output.X</c>, and by machine where it ran on one.</summary>
    public void Set(string action, string? machine, string name, string value, bool isSensitive)
    {
        if (isSensitive) Sensitive.Add(value);
        _values[$"Octopus.Action[{action}].Output.{name}"] = value;
        if (machine is not null) _values[$"Octopus.Action[{action}].Output[{machine}].{name}"] = value;
    }
}
