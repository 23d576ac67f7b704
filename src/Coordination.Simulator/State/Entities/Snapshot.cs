using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>What is frozen to be executed later, often and everywhere alike: a process, variables, versions of packages.</summary>
internal abstract class Snapshot : Entity
{
    public string ProjectId { get; set; } = "";

    public DateTimeOffset Assembled { get; set; }

    public List<string> LibraryVariableSetSnapshotIds { get; set; } = [];

    public List<SelectedPackage> SelectedPackages { get; set; } = [];

    public JArray SelectedGitResources { get; set; } = [];

    public string? ProjectVariableSetSnapshotId { get; set; }

    /// <summary>What people call it: the version of a release, the name of a runbook's snapshot.</summary>
    [JsonIgnore]
    public abstract string Label { get; }

    /// <summary>The channel to which steps and variables may be scoped; null where there are no channels.</summary>
    [JsonIgnore]
    public virtual string? ScopeChannelId => null;

    /// <summary>The frozen process.</summary>
    public abstract Process ProcessIn(OctopusServer server);
}
