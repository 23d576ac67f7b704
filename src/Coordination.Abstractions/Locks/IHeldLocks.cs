using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination;

/// <summary>Locks that are held together, and looked after until they are given back or left to their task.</summary>
public interface IHeldLocks : IDisposable
{
    /// <summary>The holds, in the order in which they were taken.</summary>
    IReadOnlyList<StepLock> Locks { get; }

    /// <summary>Ends when one of the holds is gone, with what happened and who took it. Never ends otherwise.</summary>
    Task<Failure> Lost { get; }

    /// <summary>One of them was given back by other means: it is looked after no longer, and does not count as lost.</summary>
    /// <param name="id">Which.</param>
    void Forget(string id);

    /// <summary>Gives them back, in the reverse order. What is gone already is no failure.</summary>
    /// <param name="cancellationToken">Ends the waiting; the giving back goes on.</param>
    Task ReleaseAsync(CancellationToken cancellationToken);
}
