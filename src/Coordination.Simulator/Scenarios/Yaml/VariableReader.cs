using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads variables: a name has a value, or a mapping with value, scope and prompt, or a list of those.</summary>
internal sealed class VariableReader(ScenarioNames environments, ScenarioNames? channels)
{
    public IReadOnlyList<ScenarioVariable> Read(ScenarioMap owner) => owner.Find("variables") is not { } node ? [] :
    [
        .. from entry in new ScenarioMap(node, "The variables").Entries
           from value in ScenarioMap.ItemsOf(entry.Value)
           select Read(entry.Name, value)
    ];

    private ScenarioVariable Read(string name, YamlNode node)
    {
        if (node is not YamlMappingNode) return new ScenarioVariable(name) { Value = ScenarioMap.TextOf(node, $"The variable '{name}'") };
        var map = new ScenarioMap(node, "A variable");
        var variable = new ScenarioVariable(name)
        {
            Value = map.Text("value"),
            IsSensitive = map.Flag("sensitive"),
            Prompt = map.Find("prompt") is { } prompt ? ReadPrompt(prompt) : null,
            Environments = map.List("environments", environments.Refer),
            Channels = channels is null ? [] : map.List("channels", channels.Refer),
            TenantTags = map.Texts("tenantTags"),
        };
        map.RefuseUnknown();
        return variable.Value is not null || variable.Prompt is not null ? variable : throw ScenarioMap.Fault(node, "A variable needs 'value' or 'prompt'.");
    }

    private static ScenarioPrompt ReadPrompt(YamlNode node)
    {
        if (node is YamlScalarNode) return new ScenarioPrompt(ScenarioMap.TextOf(node, "'prompt'"), null, IsRequired: false);
        var map = new ScenarioMap(node, "A prompt");
        var prompt = new ScenarioPrompt(map.Text("label"), map.Text("description"), map.Flag("required"));
        map.RefuseUnknown();
        return prompt;
    }
}
