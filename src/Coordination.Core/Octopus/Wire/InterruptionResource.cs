using System;
using System.Collections.Generic;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A question to people that a task waits for, as the server sends it.</summary>
internal sealed record InterruptionResource
{
    /// <summary>E.g. <c>Interruptions-1</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>What it is about, in the server's words.</summary>
    public string? Title { get; init; }

    /// <summary><c>ManualIntervention</c>, <c>GuidedFailure</c> and others; absent on old servers.</summary>
    public string? Type { get; init; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Whether it waits for an answer.</summary>
    public bool IsPending { get; init; }

    /// <summary>Teams whose members may answer.</summary>
    public IReadOnlyList<string> ResponsibleTeamIds { get; init; } = [];

    /// <summary>Who has taken it upon themselves to answer; null for nobody.</summary>
    public string? ResponsibleUserId { get; init; }

    /// <summary>Id of the node of the activity log that waits.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Whether it asks what to do about a failure. Old servers show it by the title alone (octopus-api 1.9).</summary>
    public bool IsGuidance => Type is null
        ? Title?.TrimEnd('.').EndsWith("requires failure guidance", StringComparison.OrdinalIgnoreCase) == true
        : string.Equals(Type, "GuidedFailure", StringComparison.OrdinalIgnoreCase);
}
