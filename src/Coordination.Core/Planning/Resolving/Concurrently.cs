using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Does something for each of many, a few at a time. Stays on the threads on which the answers come, so that virtual time sees it.</summary>
internal static class Concurrently
{
    /// <summary>Does it for each item. After the first exception no more are begun, those under way are waited for, and it is thrown.</summary>
    /// <param name="items">What to do it for; begun in this order.</param>
    /// <param name="atOnce">How many at a time, at most.</param>
    /// <param name="action">What to do.</param>
    /// <param name="cancellationToken">Ends it between two items and is handed on.</param>
    public static async Task ForEachAsync<T>(IReadOnlyList<T> items, int atOnce, Func<T, CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        var last = -1;
        var failed = 0;
        var workers = new Task[Math.Min(atOnce, items.Count)];
        for (var i = 0; i < workers.Length; i++)
            workers[i] = WorkAsync();
        await Task.WhenAll(workers).ConfigureAwait(false);

        async Task WorkAsync()
        {
            try
            {
                while (Volatile.Read(ref failed) == 0)
                {
                    var next = Interlocked.Increment(ref last);
                    if (next >= items.Count)
                        return;
                    cancellationToken.ThrowIfCancellationRequested();
                    await action(items[next], cancellationToken).ConfigureAwait(false);
                }
            }
            catch
            {
                Volatile.Write(ref failed, 1);
                throw;
            }
        }
    }
}
