using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>Maps the slug of a step to the segment that its node has in the activity log.</summary>
internal sealed class ExecutionPlanLogContext
{
    public List<ExecutionPlanStep> Steps { get; set; } = [];
}
