using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class Deployment : Execution
{
    public string ReleaseId { get; set; } = "";

    public string? ChannelId { get; set; }

    /// <summary>Id of the snapshot that the release holds.</summary>
    public string? DeploymentProcessId { get; set; }

    public JArray Changes { get; set; } = [];

    public string? ChangesMarkdown { get; set; }

    public bool ForcePackageRedeployment { get; set; }

    /// <summary>The names of the freezes that whoever creates the deployment overrides.</summary>
    [JsonIgnore]
    public List<string> OverriddenFreezes { get; set; } = [];

    [JsonIgnore]
    public string? FreezeOverrideReason { get; set; }

    [JsonIgnore]
    public Release Release { get; set; } = null!;

    public override Snapshot Snapshot => Release;

    public override string ProcessOwnerId => ProjectId;

    public override ExecutionEvents Events => ExecutionEvents.OfDeployment;

    public override string FailureWords => "The deployment failed because one or more steps failed. Please see the deployment log for details.";
}
