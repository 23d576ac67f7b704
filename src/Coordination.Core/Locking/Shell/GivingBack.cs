using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Time;

namespace Coordination.Core.Locking;

/// <summary>Gives locks back, and outages of the server their time.</summary>
internal static class GivingBack
{
    /// <summary>How long one waits for a server that does not answer. What was asked of it is then left to the end of the task, or of the lease.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Gives them back, the last first.</summary>
    /// <returns>Those of which the server did not say that they were given back.</returns>
    public static async Task<IReadOnlyList<LockSession>> RunAsync(LockEnvironment environment, IReadOnlyList<LockSession> sessions)
    {
        var left = new List<LockSession>();
        foreach (var session in sessions.Reverse())
        {
            session.Leave();
            await WithinPatienceAsync(environment, session.End).ConfigureAwait(false);
            if (!session.End.IsCompleted || session.End.IsFaulted)
                left.Add(session);
            session.Dispose();
        }

        return left;
    }

    /// <summary>Waits for the end of something, but not longer than there is patience.</summary>
    public static async Task WithinPatienceAsync(LockEnvironment environment, Task end)
    {
        using var ended = new CancellationTokenSource();
        await Task.WhenAny(end, environment.Time.DelayAsync(Patience, ended.Token)).ConfigureAwait(false);
        ended.Cancel();
    }
}
