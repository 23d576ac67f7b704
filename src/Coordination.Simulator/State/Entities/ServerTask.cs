using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// A server task. A task that waits for a person is <see cref="TaskState.Queued"/> again, with a start time and pending
/// interruptions: "Queued" does not mean "not started".
/// </summary>
internal sealed class ServerTask : Entity
{
    public string Name { get; set; } = "Deploy";

    public string Description { get; set; } = "";

    public JObject Arguments { get; set; } = [];

    public TaskState State { get; set; }

    public DateTimeOffset QueueTime { get; set; }

    public DateTimeOffset? QueueTimeExpiry { get; set; }

    public DateTimeOffset? StartTime { get; set; }

    public DateTimeOffset? LastUpdatedTime { get; set; }

    public DateTimeOffset? CompletedTime { get; set; }

    public string? ServerNode { get; set; }

    public string ErrorMessage { get; set; } = "";

    public bool HasBeenPickedUpByProcessor { get; set; }

    public bool HasWarningsOrErrors { get; set; }

    public bool CanRerun { get; set; }

    public string? ProjectId { get; set; }

    [JsonIgnore]
    public string? EnvironmentId { get; set; }

    [JsonIgnore]
    public string? TenantId { get; set; }

    /// <summary>Only one task with the same tag executes at a time.</summary>
    [JsonIgnore]
    public string ConcurrencyTag { get; set; } = "";

    /// <summary>It comes before those that are not.</summary>
    [JsonIgnore]
    public bool IsPrioritized { get; set; }

    /// <summary>Interruptions that wait for an answer, oldest first.</summary>
    [JsonIgnore]
    public List<Interruption> PendingInterruptions { get; } = [];

    /// <summary>The one root of the task's log.</summary>
    [JsonIgnore]
    public ActivityNode Log { get; set; } = null!;

    /// <summary>The deployment or the run of a runbook that it carries out; null for other tasks.</summary>
    [JsonIgnore]
    public Execution? Execution { get; set; }

    /// <summary>What it does when it executes; null for tasks of the past.</summary>
    [JsonIgnore]
    public ITaskWork? Work { get; set; }

    /// <summary>It does nothing but wait for deployments that it started: it holds a slot, and the task cap does not count it.</summary>
    [JsonIgnore]
    public bool WaitsForChildren { get; set; }

    /// <summary>Told when it is completed.</summary>
    [JsonIgnore]
    public Action<ServerTask>? Ended { get; set; }

    public bool IsCompleted => State is not (TaskState.Queued or TaskState.Executing or TaskState.Cancelling);

    public bool FinishedSuccessfully => State == TaskState.Success;

    public bool HasPendingInterruptions => PendingInterruptions.Count > 0;

    public IReadOnlyList<InterruptionType> PendingInterruptionTypes => [.. PendingInterruptions.Select(pending => pending.Type)];

    /// <summary>Running time so far, or in all; zero before the start.</summary>
    public TimeSpan RunningTime(DateTimeOffset now) => StartTime is { } start ? (CompletedTime ?? now) - start : TimeSpan.Zero;
}
