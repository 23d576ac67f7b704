using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class Variable
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Null for a sensitive one.</summary>
    public string? Value { get; set; }

    public string? Description { get; set; }

    /// <summary>Kind (Environment, Machine, Role, Action, Channel …) to ids; empty: everywhere.</summary>
    public Dictionary<string, List<string>> Scope { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEditable { get; set; } = true;

    public JToken? Prompt { get; set; }

    public string Type { get; set; } = "String";

    public bool IsSensitive { get; set; }

    /// <summary>Whoever deploys has to answer its prompt, unless it has a value.</summary>
    [JsonIgnore]
    public bool IsAnswerRequired => Prompt is JObject prompt && (bool?)prompt["Required"] == true;

    [JsonExtensionData]
    public IDictionary<string, JToken> Unknown { get; } = new Dictionary<string, JToken>(StringComparer.Ordinal);
}
