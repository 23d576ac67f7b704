using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>The tasks that a task says in its own log it waits for: our waits say so, and Tentacles of the script that holds their target.</summary>
internal sealed class LoggedBlockers(WaitEnvironment environment) : IBlockers
{
    /// <inheritdoc/>
    public async Task<string?> WhyAsync(TaskResource task, Func<string, Task<string?>> findStuck, CancellationToken cancellationToken)
    {
        await environment.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
        var details = await environment.Tasks.GetDetailsAsync(task, cancellationToken).ConfigureAwait(false);
        foreach (var other in WaitSign.Read(details))
        {
            if (await findStuck(other).ConfigureAwait(false) is { } stuck)
                return "waits for " + stuck;
        }

        return null;
    }
}
