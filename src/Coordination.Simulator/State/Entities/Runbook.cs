using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>A process of a project that is run without a release. Its name is unique in the project.</summary>
internal sealed class Runbook : NamedEntity
{
    public string ProjectId { get; set; } = "";

    public string? RunbookProcessId { get; set; }

    /// <summary>The snapshot that runs where nobody names one; null: there is none.</summary>
    public string? PublishedRunbookSnapshotId { get; set; }

    public TenantedDeploymentMode MultiTenancyMode { get; set; }

    public RunbookEnvironmentScope EnvironmentScope { get; set; }

    /// <summary>Ids of the environments to which <see cref="RunbookEnvironmentScope.Specified"/> limits it.</summary>
    public List<string> Environments { get; set; } = [];

    public GuidedFailureMode DefaultGuidedFailureMode { get; set; }

    public bool ForcePackageDownload { get; set; }

    public JObject RunRetentionPolicy { get; set; } = new() { ["QuantityToKeep"] = 100, ["ShouldKeepForever"] = false };

    public JObject ConnectivityPolicy { get; set; } = new()
    {
        ["SkipMachineBehavior"] = "None",
        ["TargetRoles"] = new JArray(),
        ["AllowDeploymentsToNoTargets"] = true,
        ["ExcludeUnhealthyTargets"] = false,
    };
}
