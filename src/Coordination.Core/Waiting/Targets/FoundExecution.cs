using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Targets;

/// <summary>A deployment or run that a query means, with its task as it was just seen.</summary>
internal sealed record FoundExecution(Execution Execution, TaskResource Task, ExecutionNames Names);
