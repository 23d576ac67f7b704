using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>What executes a process in an environment by a task: a deployment of a release, or a run of a runbook.</summary>
internal abstract class Execution : Entity
{
    public string EnvironmentId { get; set; } = "";

    public string? TenantId { get; set; }

    public bool ForcePackageDownload { get; set; }

    public string Priority { get; set; } = "LifecycleDefault";

    /// <summary>Ids of actions.</summary>
    public List<string> SkipActions { get; set; } = [];

    public List<string> SpecificMachineIds { get; set; } = [];

    public List<string> ExcludedMachineIds { get; set; } = [];

    public string? ManifestVariableSetId { get; set; }

    public string TaskId { get; set; } = "";

    public string ProjectId { get; set; } = "";

    public bool UseGuidedFailure { get; set; }

    public string? Comments { get; set; }

    public Dictionary<string, string?> FormValues { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Null: at once.</summary>
    public DateTimeOffset? QueueTime { get; set; }

    public DateTimeOffset? QueueTimeExpiry { get; set; }

    public string Name { get; set; } = "";

    public DateTimeOffset Created { get; set; }

    public JToken? TentacleRetentionPeriod { get; set; }

    public JToken? ChangeRequestSettings { get; set; }

    public string DeployedBy { get; set; } = "System";

    public string? DeployedById { get; set; }

    /// <summary>True as soon as a step failed, although the task may go on.</summary>
    public bool FailureEncountered { get; set; }

    public List<string> DeployedToMachineIds { get; set; } = [];

    public ExecutionPlanLogContext ExecutionPlanLogContext { get; set; } = new();

    /// <summary>What a parent deployment passed: it wins over the variables of the project.</summary>
    [JsonIgnore]
    public Dictionary<string, string> PassedVariables { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    [JsonIgnore]
    public ServerTask Task { get; set; } = null!;

    /// <summary>What was answered to the prompt of a variable, or else the variable's value.</summary>
    public string? ValueOf(Variable variable) => (FormValues.TryGetValue(variable.Id, out var answer) ? answer : null) ?? variable.Value;

    /// <summary>What is executed.</summary>
    [JsonIgnore]
    public abstract Snapshot Snapshot { get; }

    /// <summary>Whose process it is: the id of a project or of a runbook.</summary>
    [JsonIgnore]
    public abstract string ProcessOwnerId { get; }

    /// <summary>What the audit log calls its stages.</summary>
    [JsonIgnore]
    public abstract ExecutionEvents Events { get; }

    /// <summary>The message of its task when a step failed.</summary>
    [JsonIgnore]
    public abstract string FailureWords { get; }
}
