using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Locking;

/// <summary>Locks that are held together.</summary>
internal sealed class HeldLocks : IHeldLocks
{
    private readonly LockEnvironment _environment;
    private readonly IReadOnlyList<LockSession> _sessions;
    private readonly TaskCompletionSource<Failure> _lost = new();
    private readonly HashSet<LockSession> _forgotten = [];
    private Task? _given;
    private bool _isLeaving;

    /// <summary>Looks after them from now on.</summary>
    public HeldLocks(LockEnvironment environment, IReadOnlyList<LockSession> sessions)
    {
        _environment = environment;
        _sessions = sessions;
        var entries = new LockEntries(environment.Time.GetLocalNow(), environment.Space.GetTaskLink);
        Locks = [.. sessions.Select(session => entries.Of(session.Name, session.State.View!.State, session.Sights).Single(entry => string.Equals(entry.Id, session.State.Nonce, StringComparison.Ordinal)))];
        foreach (var session in sessions)
            _ = WatchAsync(session);
    }

    /// <inheritdoc/>
    public IReadOnlyList<StepLock> Locks { get; }

    /// <inheritdoc/>
    public Task<Failure> Lost => _lost.Task;

    /// <inheritdoc/>
    public void Forget(string id)
    {
        foreach (var session in _sessions.Where(session => string.Equals(session.State.Nonce, id, StringComparison.Ordinal)))
        {
            lock (_lost)
                _forgotten.Add(session);
            session.Dispose();
        }
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _isLeaving, true);
        var given = GiveBackOnceAsync();
        cancellationToken.ThrowIfCancellationRequested();
        var stopped = new TaskCompletionSource<bool>();
        using var stop = cancellationToken.Register(() => stopped.TrySetCanceled(cancellationToken));
        await (await Task.WhenAny(given, stopped.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Volatile.Write(ref _isLeaving, true);
        foreach (var session in _sessions)
            session.Dispose();
    }

    private Task GiveBackOnceAsync()
    {
        lock (_lost)
            return _given ??= GiveBackAsync();
    }

    private async Task GiveBackAsync()
    {
        List<LockSession> mine;
        lock (_lost)
            mine = [.. _sessions.Where(session => !_forgotten.Contains(session))];
        var left = await GivingBack.RunAsync(_environment, mine).ConfigureAwait(false);
        if (left.Count > 0)
            throw new CoordinationException([.. left.Select(session => LockFailures.NotReleased(session.Name.Name))]);
    }

    private async Task WatchAsync(LockSession session)
    {
        try
        {
            var contender = await session.End.ConfigureAwait(false);
            if (!Volatile.Read(ref _isLeaving))
                _lost.TrySetResult(LockFailures.Lost(session.Name.Name, contender.Departure));
        }
#pragma warning disable CA1031 // It is not swallowed: who holds the lock is told with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _lost.TrySetException(exception);
        }
    }
}
