using System.Collections.Generic;
using Newtonsoft.Json;

namespace Coordination.Simulator.State;

/// <summary>The process of a project, or the frozen snapshot of it that a release holds.</summary>
internal sealed class DeploymentProcess : Entity
{
    public string ProjectId { get; set; } = "";

    public int Version { get; set; }

    public string? LastSnapshotId { get; set; }

    public List<ProcessStep> Steps { get; set; } = [];

    [JsonIgnore]
    public bool IsFrozen { get; set; }
}
