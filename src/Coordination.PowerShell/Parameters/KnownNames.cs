using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Connections;

namespace Coordination.PowerShell.Parameters;

/// <summary>Asks the server for names while the user waits for the completion of a word.</summary>
internal sealed class KnownNames(ICoordinationEngine engine, SessionFacts facts)
{
    /// <summary>How long the Tab key may hang.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1500);

    /// <summary>Names that begin with, and after them names that contain, what was typed; none when the server cannot be asked in time.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="chosen">The connection that the command names; null for none.</param>
    /// <param name="fetch">Asks a server for the names.</param>
    public IReadOnlyList<string> Starting(string typed, OctopusConnection? chosen, Func<OctopusConnection, CancellationToken, Task<IReadOnlyList<string>>> fetch)
    {
        var names = Ask(chosen, fetch);
        var pattern = typed.TrimEnd('*');
        return names
            .Where(name => name.IndexOf(pattern, StringComparison.OrdinalIgnoreCase) >= 0)
            .OrderBy(name => name.StartsWith(pattern, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ToList();
    }

    private IReadOnlyList<string> Ask(OctopusConnection? chosen, Func<OctopusConnection, CancellationToken, Task<IReadOnlyList<string>>> fetch)
    {
        using var late = new CancellationTokenSource(Patience);
        var names = Task.Run(() => FetchAsync(chosen, fetch, late.Token), CancellationToken.None);
        try
        {
#pragma warning disable VSTHRD002 // A completer is called synchronously; the work is on the pool and the wait is short.
            if (names.Wait(Patience))
                return names.Result;
#pragma warning restore VSTHRD002
        }
        catch (AggregateException e) when (e.InnerException is CoordinationException or OperationCanceledException)
        {
            // Without a connection, a permission or a network there are no names to offer, and a line
            // that is being typed is no place to say so. The command itself will say it when it is run.
        }

        _ = names.ContinueWith(task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return [];
    }

    private async Task<IReadOnlyList<string>> FetchAsync(OctopusConnection? chosen, Func<OctopusConnection, CancellationToken, Task<IReadOnlyList<string>>> fetch, CancellationToken cancellationToken)
    {
        var connection = chosen ?? await new ConnectionFinder(engine, facts).FindAsync(cancellationToken).ConfigureAwait(false);
        return await fetch(connection, cancellationToken).ConfigureAwait(false);
    }
}
