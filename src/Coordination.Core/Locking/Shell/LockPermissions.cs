using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;

namespace Coordination.Core.Locking;

/// <summary>Checks that the user has the permissions that locks need, before a lock is changed. Asked once for a connection.</summary>
/// <param name="read">Gives the permissions that the user has in the space; null where the server does not tell, and each request then tells by itself.</param>
/// <param name="user">The user's name.</param>
internal sealed class LockPermissions(Func<CancellationToken, Task<IReadOnlyCollection<string>?>> read, string user)
{
    /// <summary>Without it nobody is ever seen to have ended.</summary>
    public const string Tasks = "TaskView";

    /// <summary>What one needs to see locks.</summary>
    public static IReadOnlyList<string> ToSee { get; } = [ClaimPermissions.View];

    /// <summary>What one needs to take and give back locks.</summary>
    public static IReadOnlyList<string> ToUse { get; } = [ClaimPermissions.View, ClaimPermissions.Create, ClaimPermissions.Delete, Tasks];

    private Answer? _answer;

    /// <summary>Checks them.</summary>
    /// <param name="needed">Which.</param>
    /// <param name="what">What is not possible without: <c>the lock 'shop' cannot be used</c>.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="CoordinationException">Some are missing; all of them are named.</exception>
    public async Task CheckAsync(IReadOnlyList<string> needed, string what, CancellationToken cancellationToken)
    {
        var answer = Volatile.Read(ref _answer) ?? new Answer(await read(cancellationToken).ConfigureAwait(false));
        Volatile.Write(ref _answer, answer);
        if (answer.Had is { } had && needed.Except(had, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } missing)
        {
            // Somebody may grant them now.
            Volatile.Write(ref _answer, null);
            throw new CoordinationException(LockFailures.PermissionMissing(what, user, missing));
        }
    }

    private sealed record Answer(IReadOnlyCollection<string>? Had);
}
