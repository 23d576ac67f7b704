using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>Tells who waits for locks how that goes: when who holds it, or the place, changes.</summary>
internal sealed class LockWaits(LockEnvironment environment, ILockObserver observer, DateTimeOffset since, DateTimeOffset until)
{
    private string? _told;
    private bool _saidPiling;

    /// <summary>Looks at a session after one of its facts.</summary>
    public void Tell(LockSession session)
    {
        if (session.CannotDelete && !_saidPiling)
        {
            _saidPiling = true;
            observer.Remarked("The user may not delete library variable sets, so that old records of locks pile up: LibraryVariableSetDelete is missing.");
        }

        var contender = session.State;
        if (contender.Phase != LockPhase.Wanting || contender.View is not { } view || view.State.WaiterOf(contender.Nonce) is null)
            return;
        var entries = Entries(session);
        var holders = entries.Where(entry => entry.Role == StepLockRole.Holder).ToList();
        var waiters = entries.Where(entry => entry.Role == StepLockRole.Waiter).ToList();
        var place = waiters.Find(entry => string.Equals(entry.Id, contender.Nonce, StringComparison.Ordinal))?.Place ?? 0;
        var told = session.Name.Name + "\n" + place + "\n" + string.Join("\n", holders.Select(holder => holder.Id + holder.State));
        if (string.Equals(told, _told, StringComparison.Ordinal))
            return;
        _told = told;
        observer.Waiting(new StepLockWait { Name = session.Name.Name, Holders = holders, Place = place, Waiters = waiters.Count, Since = since, Until = until });
    }

    /// <summary>A project's deployments are waited for.</summary>
    public void Tell(LockSession session, IReadOnlyList<string> live) => observer.Waiting(new StepLockWait
    {
        Name = session.Name.Name,
        Deployments = [.. live.Select(environment.Space.GetTaskLink)],
        Since = since,
        Until = until,
    });

    /// <summary>Who holds and waits, as the session last saw it.</summary>
    public IReadOnlyList<StepLock> Entries(LockSession session) =>
        new LockEntries(environment.Time.GetLocalNow(), environment.Space.GetTaskLink).Of(session.Name, session.State.View?.State ?? LockDocument.Empty, session.Sights);
}
