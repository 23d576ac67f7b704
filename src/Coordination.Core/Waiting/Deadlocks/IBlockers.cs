using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>Tells whom a running task waits for, by one of the ways in which that can be seen. It asks within the budget.</summary>
internal interface IBlockers
{
    /// <summary>Why a task can only go on after us, in words that complete a sentence about it; null where it can go on, as far as can be seen this way.</summary>
    /// <param name="task">The task, which runs.</param>
    /// <param name="findStuck">Names a task that can only go on after us, with the reason; null for one that can go on.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    Task<string?> WhyAsync(TaskResource task, Func<string, Task<string?>> findStuck, CancellationToken cancellationToken);
}
