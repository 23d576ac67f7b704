using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scripts;

namespace Coordination.Simulator.Scenarios;

/// <summary>What an action of a process does when it runs on a machine.</summary>
internal sealed record StepBehaviour
{
    /// <summary>How long it takes on one machine.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>By which part the duration varies in both directions, 0 to 1.</summary>
    public double Jitter { get; init; }

    /// <summary>What it runs where scripts may run, instead of taking its duration; null: nothing.</summary>
    public StepScript? Script { get; init; }

    public StepOutcome Outcome { get; init; }

    /// <summary>When it fails although its outcome is another.</summary>
    public IReadOnlyList<FailureRule> Fails { get; init; } = [];

    /// <summary>The answer that comes by itself where the action waits for a person; null: somebody has to answer.</summary>
    public PlannedAnswer? Answer { get; init; }

    /// <summary>How long it takes this time.</summary>
    public TimeSpan DurationOnce(SeededRandom random)
    {
        if (Jitter <= 0) return Duration;
        var factor = 1 + (Jitter * ((2 * random.NextDouble()) - 1));
        return TimeSpan.FromMilliseconds(Math.Round(Duration.TotalMilliseconds * factor));
    }

    /// <summary>How it ends this time; the parameters are those of <see cref="FailureRule.Applies"/>.</summary>
    public StepOutcome OutcomeOf(string environment, string version, string? tenant, string machine, int attempt)
    {
        if (Fails.Any(rule => rule.Applies(environment, version, tenant, machine, attempt))) return Outcome == StepOutcome.GuidedFailure ? StepOutcome.GuidedFailure : StepOutcome.Failure;

        // With rules, the outcome "failure" says how it fails, not that it always does.
        return Fails.Count > 0 && Outcome is (StepOutcome.Failure or StepOutcome.GuidedFailure) ? StepOutcome.Success : Outcome;
    }
}
