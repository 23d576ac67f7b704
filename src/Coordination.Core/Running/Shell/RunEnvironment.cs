using System;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Waiting.Deadlocks;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Running;

/// <summary>What a run works with.</summary>
internal sealed record RunEnvironment(IOctopusSpace Space, IExecutions Executions, TaskWatcher Watcher, CreationPace Pace, IRunObserver Observer, TimeProvider Time)
{
    /// <summary>Looks whether a task can only go on after the one in which the run goes on; null outside of an Octopus step.</summary>
    public CycleSearch? Cycles { get; init; }
}
