using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Locking.Deadlocks;

namespace Coordination.Core.Locking;

/// <summary>Takes several locks one after the other, in the order that all keep, or none.</summary>
internal sealed class Acquiring : IDisposable
{
    private readonly LockEnvironment _environment;
    private readonly StepLockRequest _request;
    private readonly LockWaits _waits;
    private readonly DeadlockWatch _deadlocks;
    private readonly CancellationTokenSource _limit = new();
    private readonly ITimer _timer;
    private readonly List<LockSession> _held = [];

    /// <summary>Begins to count the time.</summary>
    public Acquiring(LockEnvironment environment, StepLockRequest request, ILockObserver observer)
    {
        _environment = environment;
        _request = request;
        var now = environment.Time.GetLocalNow();
        _waits = new LockWaits(environment, observer, now, now + request.Timeout);
        _deadlocks = new DeadlockWatch(environment, request, observer.Remarked);
        _timer = environment.Time.CreateTimer(static limit => ((CancellationTokenSource)limit!).Cancel(), _limit, request.Timeout, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes them.</summary>
    /// <exception cref="CoordinationException">One was not to be had; none is held then.</exception>
    public async Task<IReadOnlyList<LockSession>> TakeAsync(IReadOnlyList<WantedLock> wanted, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, cancellationToken);
        try
        {
            foreach (var one in wanted)
            {
                var session = await TakeAsync(one, either.Token, cancellationToken).ConfigureAwait(false);
                if (one.Cell is not null)
                    await WaitForProjectAsync(one, session, either.Token, cancellationToken).ConfigureAwait(false);
            }

            return _held;
        }
        catch
        {
            await GivingBack.RunAsync(_environment, _held).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _limit.Dispose();
        _deadlocks.Dispose();
    }

    private async Task<LockSession> TakeAsync(WantedLock wanted, CancellationToken either, CancellationToken cancellationToken)
    {
        var session = new LockSession(_environment, wanted.Name, Contenders.Of(_request with { Owner = OwnerUnderHeld() }, wanted, _environment)) { Changed = Look };
        _held.Add(session);
        using var stop = either.Register(session.Leave);
        session.Begin(_request.Owner.Earlier);
        var contender = await EndOrLimitAsync(session, either).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (_deadlocks.Fault is { } fault)
            ExceptionDispatchInfo.Capture(fault).Throw();
        if (_deadlocks.Cycle is { } cycle)
            throw new CoordinationException(LockFailures.Deadlocked(wanted.Name.Name, cycle));
        if (contender.Phase == LockPhase.Holding)
            return session;
        _held.Remove(session);
        var entries = _waits.Entries(session);
        session.Dispose();
        throw new CoordinationException(LockFailures.Of(wanted.Name.Name, contender, entries, _request.Timeout));
    }

    private void Look(LockSession session)
    {
        _waits.Tell(session);
        _deadlocks.Look(session);
    }

    /// <summary>What was taken already is around what is taken next: whoever waits for the one waits for the other.</summary>
    private StepLockOwner OwnerUnderHeld() => _request.Owner with { Under = [.. _request.Owner.Under, .. _held.Select(session => session.State.Nonce)] };

    /// <summary>Whoever is to stop waiting leaves the queue first; but not for ever, where the server does not answer.</summary>
    private async Task<Contender> EndOrLimitAsync(LockSession session, CancellationToken either)
    {
        var limited = new TaskCompletionSource<bool>();
        using var stop = either.Register(() => limited.TrySetResult(true));
        if (await Task.WhenAny(session.Entered, limited.Task).ConfigureAwait(false) == limited.Task)
            await GivingBack.WithinPatienceAsync(_environment, session.Entered).ConfigureAwait(false);
        return session.Entered.IsCompleted ? await session.Entered.ConfigureAwait(false) : session.State;
    }

    private async Task WaitForProjectAsync(WantedLock wanted, LockSession session, CancellationToken either, CancellationToken cancellationToken)
    {
        // Other deployments of one's own project wait in the server's queue for this one.
        if (session.State.Request.OfProject)
            return;
        try
        {
            var without = session.State.View!.State.Holds.Where(hold => hold.IsOf(session.State.Nonce) || _request.Owner.Under.Contains(hold.Request.Nonce, StringComparer.Ordinal)).Select(hold => hold.Request.Task).OfType<string>();
            await LiveDeployments.WaitAsync(_environment, wanted.Cell!, [.. without], live => WaitOrRefuse(session, live), either).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CoordinationException(LockFailures.StillDeploying(wanted.Name.Name));
        }
    }

    private void WaitOrRefuse(LockSession session, IReadOnlyList<string> live)
    {
        if (_request.NoWait)
            throw new CoordinationException(LockFailures.Deploying(session.Name.Name, [.. live.Select(_environment.Space.GetTaskLink)]));
        _waits.Tell(session, live);
    }
}
