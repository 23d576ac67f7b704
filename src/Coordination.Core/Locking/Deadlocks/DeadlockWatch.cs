using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Folding;
using Coordination.Core.Waiting.Deadlocks;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>
/// Looks, while locks are waited for, whether their holders wait for us: then the waiting is ended with the cycle in words. Who holds nothing need not look for cycles of locks: those in it who hold something do;
/// only the holder's log may say that it waits for our task, and the holder's own wait finds that out, too.
/// </summary>
internal sealed class DeadlockWatch(LockEnvironment environment, StepLockRequest request, Action<string> remark) : IDisposable
{
    private const int LooksBetweenSearches = 6;

    private readonly Stop _stop = new();
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly CycleBelief _belief = new();
    private LockSession? _session;
    private DateTimeOffset _looked;
    private int _looks;
    private bool _isSearching;

    /// <summary>The cycle in words; null while none was found.</summary>
    public string? Cycle { get; private set; }

    /// <summary>What went wrong in the search that is no answer of the server.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Looks at a session after one of its facts.</summary>
    public void Look(LockSession session)
    {
        var contender = session.State;
        if (contender.Phase != LockPhase.Wanting || contender.View?.State.WaiterOf(contender.Nonce) is null || contender.Looked == _looked || _isSearching)
            return;
        if (_session != session)
            (_session, _looks) = (session, 0);
        _looked = contender.Looked;
        if (!IsDue(contender, ++_looks))
            return;
        _isSearching = true;
        _ = SearchAsync(session);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private bool IsDue(Contender contender, int looks)
    {
        if (contender.Request.Under.Count > 0 || request.Owner.Earlier.Count > 0)
            return looks <= 2 || _belief.IsPending || looks % LooksBetweenSearches == 0;

        // Of all who wait without holding anything only the first asks, and once: all together have a budget.
        return contender.Request.Task is not null && looks == 2 && !Queue.Before(contender.View!.State, contender.Request, Turn.PlaceOf(contender, contender.View.State)).Any();
    }

    private async Task SearchAsync(LockSession session)
    {
        try
        {
            if (await FindAsync(session.State, _stop.Token).ConfigureAwait(false) is { } cycle && session.State.Phase == LockPhase.Wanting)
            {
                Cycle = cycle;
                session.Leave();
            }
        }
        catch (OperationCanceledException) when (_stop.Token.IsCancellationRequested)
        {
            // Nobody waits for this any more.
        }
        catch (CoordinationException exception) when (exception.Failures[0].Kind != FailureKind.Forbidden)
        {
            // A server that is away just now is asked again later.
        }
        catch (CoordinationException exception)
        {
            Say("Whether the lock '" + session.Name.Name + "' waits for us in turn cannot be told: " + exception.Failures[0].Message);
        }
#pragma warning disable CA1031 // It is not swallowed: the waiting ends with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fault = exception;
            session.Leave();
        }
        finally
        {
            _isSearching = false;
        }
    }

    private async Task<string?> FindAsync(Contender contender, CancellationToken cancellationToken)
    {
        var ownTask = contender.Request.Task ?? string.Empty;
        var blockers = new LockBlockers(environment, ownTask, [.. contender.Request.Under, .. request.Owner.Earlier]);
        var search = new CycleSearch(environment.Waiting, ownTask, Say, () => blockers);
        var cycle = await search.FindAsync(findStuck => blockers.FindAsync(contender.Nonce, findStuck, cancellationToken), cancellationToken).ConfigureAwait(false);
        return _belief.Believe(cycle, _looks == 1, contender.Nonce, environment.Time.GetUtcNow());
    }

    private void Say(string text)
    {
        if (_said.Add(text))
            remark(text);
    }
}
