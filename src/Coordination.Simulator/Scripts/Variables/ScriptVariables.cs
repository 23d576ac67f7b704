using System;
using System.Collections.Generic;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scripts.Variables;

/// <summary>All that a script finds in <c>$OctopusParameters</c>.</summary>
internal static class ScriptVariables
{
    /// <summary>The variables by name; what of them is sensitive is hidden in the deployment's log from now on.</summary>
    public static IReadOnlyDictionary<string, string> Of(ProcessRun run, PlannedStep step, PlannedAction planned, RunTarget target)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var secrets = new List<string>();
        foreach (var variable in ProjectVariables.Of(run, planned, target))
        {
            values[variable.Name] = run.Execution.ValueOf(variable) ?? "";
            if (variable.IsSecret()) secrets.Add(variable.Name);
        }

        foreach (var passed in run.Execution.PassedVariables) values[passed.Key] = passed.Value;
        foreach (var variable in SystemVariables.Of(run, step, planned, target, run.Server.ScriptHost?.ServerUri ?? "")) values[variable.Key] = variable.Value;
        foreach (var status in run.Statuses.Variables) values[status.Key] = status.Value;
        foreach (var variable in run.Outputs.Values) values[variable.Key] = variable.Value;
        foreach (var name in new List<string>(values.Keys)) values[name] = VariableText.Evaluate(values[name], values).Text;
        foreach (var secret in secrets) run.Outputs.Sensitive.Add(values[secret]);
        return values;
    }
}
