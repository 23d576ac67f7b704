using Newtonsoft.Json;

namespace Coordination.Simulator.State;

/// <summary>The process of a project, or the frozen snapshot of it that a release holds.</summary>
internal sealed class DeploymentProcess : Process
{
    /// <summary>The full name of the Git reference at which it was read; null for one in the database, and for snapshots.</summary>
    [JsonIgnore]
    public string? GitRef { get; set; }
}
