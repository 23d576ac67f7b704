using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Scenarios;

/// <summary>Puts a scenario's variables into the set of their owner.</summary>
internal sealed class VariableSeeder(OctopusServer server)
{
    /// <summary>Adds them.</summary>
    /// <param name="variables">What the scenario says.</param>
    /// <param name="setId">The set.</param>
    /// <param name="project">Whose channels are named; null for a library set.</param>
    public void Seed(IReadOnlyList<ScenarioVariable> variables, string? setId, Project? project) =>
        server.VariableSets.Get(setId).Variables.AddRange(variables.Select(variable => EntityOf(variable, project)));

    private Variable EntityOf(ScenarioVariable variable, Project? project)
    {
        var entity = new Variable
        {
            Id = server.Random.GuidText(),
            Name = variable.Name,
            Value = variable.Value,
            IsSensitive = variable.IsSensitive,
            Type = variable.IsSensitive ? "Sensitive" : "String",
            Prompt = variable.Prompt is { } prompt ? new JObject { ["Label"] = prompt.Label ?? variable.Name, ["Description"] = prompt.Description, ["Required"] = prompt.IsRequired, ["DisplaySettings"] = new JObject() } : null,
        };
        if (variable.Environments.Count > 0) entity.Scope["Environment"] = [.. variable.Environments.Select(server.EnvironmentIdOf)];
        if (variable.Channels.Count > 0) entity.Scope["Channel"] = [.. variable.Channels.Select(name => server.Channels.First(channel => channel.ProjectId.IsSameAs(project?.Id) && channel.Name.IsSameAs(name)).Id)];
        if (variable.TenantTags.Count > 0) entity.Scope["TenantTag"] = [.. variable.TenantTags];
        return entity;
    }
}
