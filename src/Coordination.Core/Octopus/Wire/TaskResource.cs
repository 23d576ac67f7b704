using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A server task, as the server sends it.</summary>
internal sealed record TaskResource
{
    /// <summary>E.g. <c>ServerTasks-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>What sort of task it is; see <see cref="TaskKinds"/>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What it works on, e.g. the deployment by <see cref="TaskKinds.DeploymentId"/>.</summary>
    public IReadOnlyDictionary<string, JToken> Arguments { get; init; } = new Dictionary<string, JToken>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What it does, in the server's words.</summary>
    public string? Description { get; init; }

    /// <summary>See <see cref="TaskStates"/>. A task paused for a person is <c>Queued</c> again.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>When it was queued, or is to be.</summary>
    public DateTimeOffset? QueueTime { get; init; }

    /// <summary>When it first started.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? CompletedTime { get; init; }

    /// <summary>Why it failed, in the server's words.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Whether it waits for a person.</summary>
    public bool HasPendingInterruptions { get; init; }

    /// <summary>Whether it waits for something outside of the server before it starts, as an approval elsewhere.</summary>
    public bool HasPendingPreconditions { get; init; }

    /// <summary>Whether its log has any.</summary>
    public bool HasWarningsOrErrors { get; init; }

    /// <summary>Where related resources are; relative, often templates.</summary>
    public Links Links { get; init; } = [];
}
