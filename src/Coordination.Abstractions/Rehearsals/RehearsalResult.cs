using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What a rehearsal showed.</summary>
public sealed record RehearsalResult
{
    /// <summary>What exactly would be deployed where, and why.</summary>
    public required ResolvedPlan Plan { get; init; }

    /// <summary>How the run ended. Its clock is that of the simulated server.</summary>
    public required CoordinationRun Run { get; init; }

    /// <summary>What happened to each deployment, in the order of the resolved plan.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init => field = value.ToArray(); }

    /// <summary>Names of the deployments that made the run as long as it was, first to last: each of them started when the one before it had ended.</summary>
    public required IReadOnlyList<string> CriticalPath { get; init => field = value.ToArray(); }

    /// <summary>What the run told while it went on, besides the states of its deployments.</summary>
    public IReadOnlyList<string> Remarks { get; init => field = value.ToArray(); } = [];

    /// <summary>Every request that the simulated server got, a line each, in order.</summary>
    public IReadOnlyList<string> Journal { get; init => field = value.ToArray(); } = [];

    /// <summary>How long the run took in virtual time, from its first request to its result.</summary>
    public TimeSpan Duration => Run.Ended - Run.Started;
}
