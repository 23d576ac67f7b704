using Coordination.Core.Octopus.Executions;
using Coordination.Core.Waiting.Processes;

namespace Coordination.Core.Waiting.Targets;

/// <summary>What one wait waits for: the end of a deployment, or a step of it.</summary>
/// <param name="Execution">The deployment or run.</param>
/// <param name="Names">What its project, place and release are called.</param>
internal sealed record WaitTarget(Execution Execution, ExecutionNames Names)
{
    /// <summary>Its process; null where only its end is waited for.</summary>
    public ProcessOutline? Outline { get; init; }

    /// <summary>The step; null where only its end is waited for.</summary>
    public OutlinedStep? Step { get; init; }

    /// <summary>What of the step.</summary>
    public AwaitedState State { get; init; }
}
