using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>The tasks that a task says in its own log it waits for: our waits say so, and Tentacles of the script that holds their target.</summary>
internal sealed class LoggedBlockers(ITaskReads tasks) : IBlockers
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Blocker>> OfAsync(TaskResource task, CancellationToken cancellationToken)
    {
        var details = await tasks.GetDetailsAsync(task, cancellationToken).ConfigureAwait(false);
        return [.. WaitSign.Read(details).Select(id => new Blocker(id, "waits for"))];
    }
}
