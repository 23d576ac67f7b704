using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>Tells which tasks a running task waits for, by one of the ways in which that can be seen. It asks within the budget.</summary>
internal interface IBlockers
{
    /// <summary>The tasks without whose going on it will not go on; none where it waits for none, or none that can be seen this way.</summary>
    Task<IReadOnlyList<Blocker>> OfAsync(TaskResource task, CancellationToken cancellationToken);
}
