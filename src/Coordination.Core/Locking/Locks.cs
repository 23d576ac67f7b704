using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;

namespace Coordination.Core.Locking;

/// <summary>The locks of the spaces that an engine is connected to.</summary>
/// <param name="find">What locks of a connection work with.</param>
internal sealed class Locks(Func<OctopusConnection, LockEnvironment> find) : ILocks
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ResolveAsync(OctopusConnection connection, StepLockRequest request, CancellationToken cancellationToken) =>
        [.. (await WantedAsync(find(connection), request, cancellationToken).ConfigureAwait(false)).Select(wanted => wanted.Name.Name)];

    /// <inheritdoc/>
    public async Task<IHeldLocks> LockAsync(OctopusConnection connection, StepLockRequest request, ILockObserver observer, CancellationToken cancellationToken)
    {
        var environment = find(connection);
        var wanted = await WantedAsync(environment, request, cancellationToken).ConfigureAwait(false);
        using var acquiring = new Acquiring(environment, request, observer);
        return new HeldLocks(environment, await acquiring.TakeAsync(wanted, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StepLock>> GetAsync(OctopusConnection connection, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var environment = find(connection);
        var claims = await environment.Claims.ReadAllAsync(LockRecords.Kind, cancellationToken).ConfigureAwait(false);

        // A list of which one may see nothing is empty, too.
        if (claims.Count == 0)
            await environment.Permissions.CheckAsync(LockPermissions.ToSee, "locks cannot be seen", cancellationToken).ConfigureAwait(false);
        return await EntriesAsync(environment, [.. claims.Where(claim => isWanted(claim.Name.Name))], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StepLock>> FindAsync(OctopusConnection connection, StepUnlockRequest request, CancellationToken cancellationToken)
    {
        var environment = find(connection);
        var name = (await LockNames.FindAsync(environment.Space, [request.Name], [], request.Place, cancellationToken).ConfigureAwait(false))[0].Name;
        await environment.Permissions.CheckAsync(LockPermissions.ToUse, "the lock '" + name.Name + "' cannot be used", cancellationToken).ConfigureAwait(false);
        var records = await environment.Claims.ReadAsync(name, cancellationToken).ConfigureAwait(false);
        var entries = await EntriesAsync(environment, [(name, records)], cancellationToken).ConfigureAwait(false);
        var meant = request.Id is { } id
            ? entries.Where(entry => string.Equals(entry.Id, id, StringComparison.OrdinalIgnoreCase)).ToList()
            : entries.Where(entry => entry.Role == StepLockRole.Holder && request.Owns(entry)).ToList();
        if (meant.Count == 0)
            throw new CoordinationException(LockFailures.NotHeld(name.Name, request.Id));
        if (meant.Find(entry => !request.Force && !request.Owns(entry)) is { } other)
            throw new CoordinationException(LockFailures.NotOurs(other));
        return meant;
    }

    /// <inheritdoc/>
    public async Task UnlockAsync(OctopusConnection connection, StepLock hold, StepUnlockRequest request, CancellationToken cancellationToken)
    {
        var environment = find(connection);
        var name = LockNames.Claim(hold.Name);
        var by = request.Owner.Name + (request.Reason is null ? string.Empty : " (" + request.Reason + ")");
        await new Unlocking(environment, name, hold.Id, request.Owns(hold) ? null : by).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task<IReadOnlyList<WantedLock>> WantedAsync(LockEnvironment environment, StepLockRequest request, CancellationToken cancellationToken) =>
        LockNames.FindAsync(environment.Space, request.Names, request.Projects, request.Place, cancellationToken);

    private static async Task<IReadOnlyList<StepLock>> EntriesAsync(LockEnvironment environment, IReadOnlyList<(ClaimName Name, IReadOnlyList<ClaimRecord> Records)> claims, CancellationToken cancellationToken)
    {
        var views = claims.Select(claim => (claim.Name, LockRecords.View(claim.Records).State)).ToList();
        var tasks = views.SelectMany(view => view.State.Holds.Select(hold => hold.Request.Task).Concat(view.State.Waiters.Select(waiter => waiter.Request.Task))).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var sights = await TaskSights.AskAsync(environment, tasks, cancellationToken).ConfigureAwait(false);
        var entries = new LockEntries(environment.Time.GetLocalNow(), environment.Space.GetTaskLink);
        return [.. views.OrderBy(view => view.Name.Name, StringComparer.OrdinalIgnoreCase).SelectMany(view => entries.Of(view.Name, view.State, sights))];
    }
}
