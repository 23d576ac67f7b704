using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class ProcessStep
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Slug { get; set; }

    public string PackageRequirement { get; set; } = "LetOctopusDecide";

    /// <summary>Values are texts, or objects for secrets.</summary>
    public Dictionary<string, JToken> Properties { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Success, Failure, Always or Variable.</summary>
    public string Condition { get; set; } = "Success";

    /// <summary>StartAfterPrevious or StartWithPrevious.</summary>
    public string StartTrigger { get; set; } = "StartAfterPrevious";

    public List<ProcessAction> Actions { get; set; } = [];

    [JsonExtensionData]
    public IDictionary<string, JToken> Unknown { get; } = new Dictionary<string, JToken>(StringComparer.Ordinal);

    /// <summary>The text of a property; null where it is absent or a secret.</summary>
    public string? Property(string name) =>
        Properties.TryGetValue(name, out var value) && value.Type != JTokenType.Object && value.Type != JTokenType.Null ? value.ToString() : null;
}
