using System;
using Coordination.Core.Waiting.Forecasts;

namespace Coordination.Core.Waiting.Deciding;

/// <summary>What a wait comes to, or what it wants to know.</summary>
internal sealed record WaitDecision
{
    /// <summary>How it ends; null while it goes on.</summary>
    public WaitEnding? Ending { get; init; }

    /// <summary>Whether it wants to be told of the task's log.</summary>
    public bool WantsLog { get; init; }

    /// <summary>When the step is expected in the log; null where nobody knows.</summary>
    public StepForecast? Expected { get; init; }

    /// <summary>Whether it wants to know how earlier deployments came to the step, or more of them than it knows.</summary>
    public bool WantsPast { get; init; }

    /// <summary>Whether it wants to know which people the task waits for.</summary>
    public bool WantsPeople { get; init; }

    /// <summary>Whether it wants to know what the task is queued behind.</summary>
    public bool WantsQueue { get; init; }

    /// <summary>Whether it wants to know whether the task waits for us.</summary>
    public bool WantsCycle { get; init; }

    /// <summary>Whether it wants to know whether a newer deployment took the place of this one.</summary>
    public bool WantsSuccessor { get; init; }

    /// <summary>When it wants to be asked again though nothing happened; null for never.</summary>
    public DateTimeOffset? Alarm { get; init; }
}
