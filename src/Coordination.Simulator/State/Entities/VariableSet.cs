using System.Collections.Generic;
using Newtonsoft.Json;

namespace Coordination.Simulator.State;

/// <summary>The variables of a project or of a library variable set, or the snapshot of them that a release holds.</summary>
internal sealed class VariableSet : Entity
{
    public string OwnerId { get; set; } = "";

    public int Version { get; set; }

    public List<Variable> Variables { get; set; } = [];

    [JsonIgnore]
    public bool IsFrozen { get; set; }
}
