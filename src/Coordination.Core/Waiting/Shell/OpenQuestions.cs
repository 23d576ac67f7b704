using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Folding;
using Coordination.Core.Waiting.Facts;

namespace Coordination.Core.Waiting.Shell;

/// <summary>The questions of one wait that are on their way: each is asked once at a time, and its answer becomes a fact.</summary>
/// <param name="post">Takes the facts.</param>
/// <param name="fail">Is told of a fault of our own: what is not an answer ends the wait, so that no question fails unseen.</param>
internal sealed class OpenQuestions(Action<Func<DateTimeOffset, WaitFact>> post, Action<Exception> fail) : IDisposable
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly Stop _stop = new();

    /// <summary>Asks, unless the same is being asked. To be called where the facts are applied.</summary>
    /// <param name="what">What is asked.</param>
    /// <param name="ask">Asks it.</param>
    public void Ask(string what, Func<CancellationToken, Task<Func<DateTimeOffset, WaitFact>>> ask)
    {
        if (_open.Add(what))
            _ = AskAsync(what, ask);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private async Task AskAsync(string what, Func<CancellationToken, Task<Func<DateTimeOffset, WaitFact>>> ask)
    {
        try
        {
            var fact = await ask(_stop.Token).ConfigureAwait(false);
            post(at =>
            {
                _open.Remove(what);
                return fact(at);
            });
        }
        catch (OperationCanceledException) when (_stop.Token.IsCancellationRequested)
        {
            // The wait is over; nobody wants to know any more.
        }
#pragma warning disable CA1031 // It is not swallowed: the wait ends with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            fail(exception);
        }
    }
}
