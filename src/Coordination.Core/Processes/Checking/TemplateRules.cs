using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Coordination.Core.Processes.Naming;
using Coordination.Core.Processes.Saving;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Checking;

/// <summary>Actions that do not fit the step template that they name: made of an older version of it, or with parameters that it does not have.</summary>
internal sealed class TemplateRules(Func<CancellationToken, Task<IReadOnlyList<JObject>?>> readTemplates)
{
    private const string OfOctopus = "Octopus.";

    /// <summary>All findings; none where the server does not show its templates. That a template is unknown others say.</summary>
    public async Task<IReadOnlyList<ProcessFinding>> CheckAsync(DeploymentProcess process, CancellationToken cancellationToken)
    {
        var used = process.Steps.SelectMany(step => step.Actions.Where(action => Text(action, References.TemplateId) is not null).Select(action => (step, action))).ToList();
        if (used.Count == 0 || await readTemplates(cancellationToken).ConfigureAwait(false) is not { } templates)
            return [];
        var index = new NameIndex<JObject>("step template", "ActionTemplateView", templates, template => (string?)template["Id"] ?? string.Empty, template => (string?)template["Name"] ?? string.Empty, _ => null);
        return
        [
            .. from one in used
               let template = index.Find(Text(one.action, References.TemplateId)!, out var _)
               where template is not null
               from finding in Check(one.action, template)
               select finding with { Step = one.step.Name, Action = one.action.Name },
        ];
    }

    private static IEnumerable<ProcessFinding> Check(DeploymentAction action, JObject template)
    {
        var name = (string?)template["Name"];
        var newest = (int?)template["Version"];
        if (int.TryParse(Text(action, TemplateFilling.TemplateVersion), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version < newest)
        {
            yield return Find("TemplateOutdated", "'" + action + "' is made of version " + version.ToString(CultureInfo.InvariantCulture) + " of the step template '" + name + "'; there is version " + newest.Value.ToString(CultureInfo.InvariantCulture) + ".",
                "Make the action anew with New-TemplateAction to take the new version over.");
        }

        var parameters = (template["Parameters"] as JArray ?? []).Select(parameter => (string?)parameter["Name"]).OfType<string>().ToList();
        foreach (var property in action.Properties.Keys.Where(key => !key.StartsWith(OfOctopus, StringComparison.OrdinalIgnoreCase) && template["Properties"]?[key] is null && !parameters.Contains(key, StringComparer.Ordinal)))
            yield return Find("UnknownTemplateParameter", "'" + action + "' sets '" + property + "', and the step template '" + name + "' has no such parameter." + Nearest.Question(property, parameters), "Check the name; case counts.");
    }

    private static string? Text(DeploymentAction action, string property) => action.Properties.TryGetValue(property, out var value) && !string.IsNullOrEmpty(value.Text) ? value.Text : null;

    private static ProcessFinding Find(string rule, string what, string remedy) => new(rule, ProcessFindingSeverity.Warning, what) { Remedy = remedy };
}
