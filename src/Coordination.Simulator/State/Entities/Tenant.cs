using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class Tenant : NamedEntity
{
    public List<string> TenantTags { get; set; } = [];

    /// <summary>Project id to the ids of the environments to which the tenant is connected for it.</summary>
    public Dictionary<string, List<string>> ProjectEnvironments { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of variable templates, by the id of the project (there by environment) or the library set.</summary>
    [JsonIgnore]
    public Dictionary<string, JObject> VariableValues { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public string? ClonedFromTenantId { get; set; }

    public bool IsDisabled { get; set; }
}
