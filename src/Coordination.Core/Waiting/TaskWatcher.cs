using System;
using Coordination.Core.Octopus;

namespace Coordination.Core.Waiting;

/// <summary>The one that asks a server how tasks stand, for all runs of a process that use the same server and key.</summary>
internal sealed class TaskWatcher(RequestBudget budget, TimeProvider time)
{
    /// <summary>What it may spend.</summary>
    public RequestBudget Budget { get; } = budget;

    /// <summary>Watches a task until what is returned is disposed.</summary>
    /// <param name="space">Whom to ask. Tasks watched through the same object share requests.</param>
    /// <param name="taskId">Which task.</param>
    /// <param name="usual">How long such a task usually runs; null where that is not known.</param>
    /// <param name="subscriber">Who is told.</param>
    public IDisposable Watch(IOctopusSpace space, string taskId, TimeSpan? usual, ITaskSubscriber subscriber) => throw new NotSupportedException(time.ToString());
}
