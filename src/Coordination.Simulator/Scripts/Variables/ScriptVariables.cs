using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scripts.Variables;

/// <summary>All that a script finds in <c>$OctopusParameters</c>.</summary>
internal static class ScriptVariables
{
    private const int DeepestReference = 10;

    private static readonly Regex Reference = new(@"#\{(?<name>[^{}]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>The variables by name; what of them is sensitive is hidden in the deployment's log from now on.</summary>
    /// <remarks>References to variables are followed; conditions and filters of the variable syntax stay as they are written.</remarks>
    public static IReadOnlyDictionary<string, string> Of(DeploymentRun run, PlannedStep step, PlannedAction planned, RunTarget target, string serverUri)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var secrets = new List<string>();
        foreach (var variable in ProjectVariables.Of(run, planned, target))
        {
            values[variable.Name] = (run.Deployment.FormValues.TryGetValue(variable.Id, out var prompted) ? prompted : null) ?? variable.Value ?? "";
            if (variable.IsSecret()) secrets.Add(variable.Name);
        }

        foreach (var variable in SystemVariables.Of(run, step, planned, target, serverUri)) values[variable.Key] = variable.Value;
        foreach (var variable in run.Outputs.Values) values[variable.Key] = variable.Value;
        foreach (var name in new List<string>(values.Keys)) values[name] = Resolved(values[name], values, DeepestReference);
        foreach (var secret in secrets) run.Outputs.Sensitive.Add(values[secret]);
        return values;
    }

    private static string Resolved(string text, Dictionary<string, string> values, int depth) =>
        depth == 0 || text.IndexOf("#{", StringComparison.Ordinal) < 0
            ? text
            : Reference.Replace(text, match => values.TryGetValue(match.Groups["name"].Value.Trim(), out var value) ? Resolved(value, values, depth - 1) : match.Value);
}
