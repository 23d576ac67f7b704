using System.Collections.Generic;
using Newtonsoft.Json;

namespace Coordination.Simulator.State;

/// <summary>Steps in order: what a deployment of a project or a run of a runbook executes, or a frozen snapshot of it.</summary>
internal abstract class Process : Entity
{
    public string ProjectId { get; set; } = "";

    public int Version { get; set; }

    public string? LastSnapshotId { get; set; }

    public List<ProcessStep> Steps { get; set; } = [];

    [JsonIgnore]
    public bool IsFrozen { get; set; }
}
