using System;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Unit.Tests.Running.Model;

/// <summary>A deployment with its task, as it really is.</summary>
internal sealed class ModelTask
{
    public required string TaskId { get; init; }

    public required string DeploymentId { get; init; }

    public required string Cell { get; init; }

    public required int Node { get; init; }

    public required int Attempt { get; init; }

    /// <summary>The release that it deploys.</summary>
    public required string ReleaseId { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset Created { get; init; }

    public string State { get; set; } = TaskStates.Queued;

    public DateTimeOffset? Started { get; set; }

    public DateTimeOffset? Completed { get; set; }

    public bool Paused { get; set; }

    public bool Deleted { get; set; }

    public string? Error { get; set; }

    public bool IsOver => TaskStates.IsOver(State);

    public TaskResource Show() => new()
    {
        Id = TaskId,
        State = State,
        QueueTime = Created,
        StartTime = Started,
        CompletedTime = Completed,
        ErrorMessage = Error,
        HasPendingInterruptions = Paused,
    };
}
