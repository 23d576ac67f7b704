using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What happened to one deployment of a rehearsal, when. All times count from the start of the run.</summary>
/// <param name="Name">Name of the deployment within its plan.</param>
/// <param name="Result">How it ended.</param>
public sealed record TimelineEntry(string Name, DeploymentResult Result)
{
    /// <summary>When everything that it comes after had ended on the server; null where something of that never did.</summary>
    public TimeSpan? Ready { get; init; }

    /// <summary>When the server made its task; null where it made none.</summary>
    public TimeSpan? Created { get; init; }

    /// <summary>When its task left the queue; null where it did not.</summary>
    public TimeSpan? Started { get; init; }

    /// <summary>When its task ended; null where it did not.</summary>
    public TimeSpan? Ended { get; init; }

    /// <summary>The times in which it was seen to wait for a person, in order.</summary>
    public IReadOnlyList<TimelinePause> Pauses { get; init => field = value.ToArray(); } = [];

    /// <summary>Name of the deployment whose end let this one start; null where it depends on none.</summary>
    public string? StartedBy { get; init; }
}
