using System;

namespace Coordination.Core.Waiting.Logs;

/// <summary>What a log shows of one step.</summary>
/// <param name="State">Where it stands, as far as its nodes tell.</param>
/// <param name="IsPassed">Whether the deployment is beyond it: a step that comes after it has started, or the step that it belongs to has ended.</param>
internal sealed record StepSight(StepState State, bool IsPassed)
{
    /// <summary>Whether a step failed before it that it needs to succeed: then it is not skipped by choice, but not reached.</summary>
    public bool IsBarred { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Ended { get; init; }
}
