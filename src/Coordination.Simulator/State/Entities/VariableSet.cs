using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>The variables of a project or of a library variable set, or the snapshot of them that a release holds.</summary>
internal sealed class VariableSet : Entity
{
    public string OwnerId { get; set; } = "";

    public int Version { get; set; }

    public List<Variable> Variables { get; set; } = [];

    [JsonIgnore]
    public bool IsFrozen { get; set; }

    /// <summary>The prompted variables that apply in an environment.</summary>
    public IEnumerable<Variable> PromptedIn(string environmentId) => Variables.Where(variable =>
        variable.Prompt is JObject && (!variable.Scope.TryGetValue("Environment", out var environments) || environments.Count == 0 || environments.Contains(environmentId, StringComparer.OrdinalIgnoreCase)));
}
