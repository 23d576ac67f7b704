using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Coordination.Core.Processes.Naming;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Saving;

/// <summary>
/// Fills actions that name a step template with what the template is: its kind, its properties, its version, and the defaults of its parameters.
/// A server keeps the whole in each action (server's Swagger description; exported processes).
/// </summary>
internal sealed class TemplateFilling(Func<CancellationToken, Task<IReadOnlyList<JObject>?>> readTemplates)
{
    /// <summary>The property that tells of which version of its template an action is made.</summary>
    public const string TemplateVersion = "Octopus.Action.Template.Version";

    /// <summary>The process with every template filled in. What an action says itself stays.</summary>
    public async Task<JObject> FillAsync(JObject process, CancellationToken cancellationToken)
    {
        var bare = process.SelectTokens("Steps[*].Actions[*]").OfType<JObject>().Where(action => string.IsNullOrEmpty((string?)action["ActionType"])).ToList();
        if (bare.Count == 0)
            return process;
        var templates = await readTemplates(cancellationToken).ConfigureAwait(false) ?? [];
        var index = new NameIndex<JObject>("step template", "ActionTemplateView", templates, template => (string?)template["Id"] ?? string.Empty, template => (string?)template["Name"] ?? string.Empty, _ => null);
        foreach (var action in bare)
        {
            var wanted = (string?)action["Properties"]?[References.TemplateId] ?? string.Empty;
            if (index.Find(wanted, out var fault) is not { } template)
                throw new CoordinationException(new Failure(fault!.Kind == FailureKind.Ambiguous ? "StepTemplateAmbiguous" : "StepTemplateNotFound", fault.Kind, "In '" + (string?)action["Name"] + "', " + fault.What) { Target = wanted, Remedy = fault.Remedy });
            Fill(action, template);
        }

        return process;
    }

    private static void Fill(JObject action, JObject template)
    {
        action["ActionType"] = template["ActionType"]?.DeepClone();
        var filled = new JObject();
        foreach (var property in (template["Properties"] as JObject)?.Properties() ?? [])
            filled[property.Name] = property.Value.DeepClone();
        foreach (var parameter in (template["Parameters"] as JArray)?.OfType<JObject>() ?? [])
        {
            if (parameter["DefaultValue"] is { Type: JTokenType.String or JTokenType.Object } value && (string?)parameter["Name"] is { } name)
                filled[name] = value.DeepClone();
        }

        filled[TemplateVersion] = template["Version"]?.ToString();
        foreach (var property in ((JObject)action["Properties"]!).Properties())
            filled[property.Name] = property.Value.DeepClone();
        action["Properties"] = filled;
        if (action["Packages"] is not JArray { Count: > 0 } && template["Packages"] is JArray packages)
            action["Packages"] = packages.DeepClone();
    }
}
