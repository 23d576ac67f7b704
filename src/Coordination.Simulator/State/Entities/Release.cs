using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class Release : Snapshot
{
    public string Version { get; set; } = "";

    public string? ChannelId { get; set; }

    public string? ReleaseNotes { get; set; }

    public string? ProjectDeploymentProcessSnapshotId { get; set; }

    public bool IgnoreChannelRules { get; set; }

    public JArray BuildInformation { get; set; } = [];

    /// <summary>From where its process is; null: from the database.</summary>
    public VersionControlReference? VersionControlReference { get; set; }

    /// <summary>An unresolved defect: only the first phase, and phases that already have it, may get the release.</summary>
    [JsonIgnore]
    public bool HasUnresolvedDefect { get; set; }

    [JsonIgnore]
    public List<Defect> Defects { get; } = [];

    /// <summary>Its deployments, oldest first.</summary>
    [JsonIgnore]
    public List<Deployment> Deployments { get; } = [];

    public override string Label => Version;

    public override string? ScopeChannelId => ChannelId;

    public override Process ProcessIn(OctopusServer server) => server.Processes.Get(ProjectDeploymentProcessSnapshotId);
}
