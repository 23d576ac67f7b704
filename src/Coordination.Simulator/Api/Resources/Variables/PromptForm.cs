using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Variables;

/// <summary>The form of a deployment's prompted variables. An element's name is opaque, here the variable's id; its control carries the variable's name.</summary>
internal static class PromptForm
{
    public static JObject Of(VariableSet? variables, string environmentId)
    {
        var prompted = (variables?.PromptedIn(environmentId) ?? []).ToList();
        return new JObject
        {
            ["Values"] = new JObject(prompted.Select(variable => new JProperty(variable.Id, variable.IsSensitive ? null : variable.Value))),
            ["Elements"] = new JArray(prompted.Select(ElementOf)),
        };
    }

    private static JObject ElementOf(Variable variable)
    {
        var prompt = (JObject)variable.Prompt!;
        return new JObject
        {
            ["Name"] = variable.Id,
            ["Control"] = new JObject
            {
                ["Type"] = "VariableValue",
                ["Name"] = variable.Name,
                ["Label"] = prompt["Label"],
                ["Description"] = prompt["Description"],
                ["IsSecure"] = variable.IsSensitive,
                ["DisplaySettings"] = prompt["DisplaySettings"] ?? new JObject(),
            },
            ["IsValueRequired"] = variable.IsAnswerRequired,
        };
    }
}
