using System;
using System.Collections.Generic;
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
        var known = ScriptVariables.Of(run, step, planned, target);
        foreach (var property in Parse(text).Properties()) passed[property.Name] = VariableText.Evaluate((string?)property.Value ?? "", known).Text;
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
