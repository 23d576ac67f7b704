using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>Looks whether a task can only go on after we do, while we wait for it.</summary>
/// <param name="environment">Whom to ask.</param>
/// <param name="ownTask">The task that waits; empty outside of one.</param>
/// <param name="remark">Is told what the key may not see.</param>
/// <param name="locks">Sees what tasks wait for because of locks, as it is at each search; null where there are no locks.</param>
internal sealed class CycleSearch(WaitEnvironment environment, string ownTask, Action<string> remark, Func<IBlockers>? locks = null)
{
    private readonly CycleReads _reads = new(environment, remark);

    /// <summary>The cycle in words; null where there is none, or none that can be seen.</summary>
    /// <param name="task">The task that it waits for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<string?> FindAsync(TaskResource task, CancellationToken cancellationToken) =>
        await Begin(", which waits for it", cancellationToken).WhyAsync(task).ConfigureAwait(false) is { } why
            ? "it would never come to pass: " + TaskWords.Of(task) + " " + why
            : null;

    /// <summary>What a search of another kind finds that comes upon tasks on its way.</summary>
    /// <param name="find">The search; it is given what names a task that can only go on after us, or gives null for one that can go on.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<T?> FindAsync<T>(Func<Func<string, Task<string?>>, Task<T?>> find, CancellationToken cancellationToken)
        where T : class => await find(Begin(string.Empty, cancellationToken).FindAsync).ConfigureAwait(false);

    private StuckTasks Begin(string whatWeDo, CancellationToken cancellationToken)
    {
        // A log is one request, too, but only where it tells nothing the locks must be asked for, and not again in the same search.
        IReadOnlyList<IBlockers> sources = locks is null ? [new LoggedBlockers(environment)] : [new LoggedBlockers(environment), locks()];
        return new StuckTasks(_reads, ownTask, "this very " + (ownTask.Length == 0 ? "session" : "task") + whatWeDo, sources, cancellationToken);
    }
}
