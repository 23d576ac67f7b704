using System;
using System.Collections.Generic;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Waiting.Deadlocks;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Targets;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Waiting.Shell;

/// <summary>What a wait works with.</summary>
internal sealed record WaitEnvironment(IOctopusSpace Space, IExecutions Executions, ITaskReads Tasks, TaskWatcher Watcher, LogWatcher Logs, TimeProvider Time)
{
    /// <summary>Makes what tells whom tasks wait for because of locks, given the task that asks and the holds that it is under; null where there are no locks.</summary>
    public Func<string, IReadOnlyCollection<string>, IBlockers>? LockBlockers { get; init; }

    /// <summary>What the waits of the connection read once for all of them.</summary>
    public SpaceMemory Memory { get; } = new(Space, Executions, Tasks, Watcher.Budget, Time);

    /// <summary>What everything that waits may spend together.</summary>
    public RequestBudget Budget => Watcher.Budget;
}
