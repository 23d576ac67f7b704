using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>How the steps of an execution stand, as its later steps read it in <c>Octopus.Step[Name].Status.Code</c>.</summary>
internal sealed class StepStatuses
{
    public const string Pending = "Pending";
    public const string Running = "Running";
    public const string Skipped = "Skipped";
    public const string Succeeded = "Succeeded";
    public const string Failed = "Failed";

    private readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase);

    public StepStatuses(IEnumerable<PlannedStep> steps)
    {
        foreach (var step in steps) Set(step, Pending);
    }

    /// <summary>The variables by name.</summary>
    public IReadOnlyDictionary<string, string> Variables => _codes;

    public void Set(PlannedStep step, string code) => _codes[$"Octopus.Step[{step.Step.Name}].Status.Code"] = code;
}
