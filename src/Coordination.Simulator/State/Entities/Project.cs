using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class Project : NamedEntity
{
    public string? VariableSetId { get; set; }

    public string? DeploymentProcessId { get; set; }

    public string ProjectGroupId { get; set; } = "";

    public string LifecycleId { get; set; } = "";

    public string? ClonedFromProjectId { get; set; }

    public bool IsDisabled { get; set; }

    public bool DiscreteChannelRelease { get; set; }

    public bool AutoCreateRelease { get; set; }

    public bool IsVersionControlled { get; set; }

    public bool DefaultToSkipIfAlreadyInstalled { get; set; }

    public bool AllowIgnoreChannelRules { get; set; } = true;

    public bool ForcePackageDownload { get; set; }

    public TenantedDeploymentMode TenantedDeploymentMode { get; set; }

    public GuidedFailureMode DefaultGuidedFailureMode { get; set; }

    public List<string> IncludedLibraryVariableSetIds { get; set; } = [];

    public string? ReleaseNotesTemplate { get; set; }

    public string? DeploymentChangesTemplate { get; set; }

    public JArray Templates { get; set; } = [];

    public JArray AutoDeployReleaseOverrides { get; set; } = [];

    public JObject VersioningStrategy { get; set; } = new()
    {
        ["Template"] = "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}",
        ["DonorPackage"] = null,
    };

    public JObject ReleaseCreationStrategy { get; set; } = new() { ["ChannelId"] = null, ["ReleaseCreationPackage"] = null };

    public JObject PersistenceSettings { get; set; } = new() { ["Type"] = "Database" };

    public JObject ProjectConnectivityPolicy { get; set; } = new()
    {
        ["SkipMachineBehavior"] = "None",
        ["TargetRoles"] = new JArray(),
        ["AllowDeploymentsToNoTargets"] = false,
        ["ExcludeUnhealthyTargets"] = false,
    };

    /// <summary>Where its process is, if it is version-controlled; null: in the database.</summary>
    [JsonIgnore]
    public GitRepository? Repository { get; set; }

    /// <summary>A newer deployment to the same place cancels those that still queue (a deployment setting, not part of the project's document); null: an imported project, which is none of the new ones for which it is on by default.</summary>
    [JsonIgnore]
    public bool? CancelQueuedTasks { get; set; }

    /// <summary>A newer successful deployment to the same place cancels older ones that are paused (a deployment setting).</summary>
    [JsonIgnore]
    public bool? CancelRunningTasks { get; set; }
}
