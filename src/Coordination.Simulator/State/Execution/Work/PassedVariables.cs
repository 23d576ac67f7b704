using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Scripts.Variables;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>The variables that a "Deploy a release" step passes to the child: a JSON object of texts, in which the parent's variables may be named.</summary>
internal static class PassedVariables
{
    /// <summary>The variables by name; none where the step passes none.</summary>
    /// <exception cref="Refusal">The property is no JSON object.</exception>
    public static Dictionary<string, string> Of(ProcessRun run, PlannedStep step, PlannedAction planned, RunTarget target)
    {
        var passed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (planned.Action.Property(ProcessProperties.ReleaseVariables) is not { Length: > 0 } text) return passed;
        var known = ScriptVariables.Of(run, step, planned, target, run.Server.ScriptHost?.ServerUri ?? "").ToDictionary(variable => variable.Key, variable => variable.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var property in Parse(text).Properties()) passed[property.Name] = VariableReferences.Resolve((string?)property.Value ?? "", known);
        return passed;
    }

    private static JObject Parse(string text)
    {
        try
        {
            return EntityJson.Parse(text);
        }
        catch (JsonException unreadable)
        {
            throw Refusal.Because($"{ProcessProperties.ReleaseVariables} is no JSON object of names and values: {unreadable.Message}");
        }
    }
}
