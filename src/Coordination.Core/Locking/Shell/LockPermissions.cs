using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;

namespace Coordination.Core.Locking;

/// <summary>
/// Checks before a lock's first record is made that the user has the three permissions that locks need. Asked once for a connection, and only
/// where a list of records is empty: who sees records has permission to view them, and is refused by name for what else is missing.
/// </summary>
/// <param name="read">Gives the permissions that the user has in the space; null where the server does not tell.</param>
/// <param name="user">The user's name.</param>
internal sealed class LockPermissions(Func<CancellationToken, Task<IReadOnlyCollection<string>?>> read, string user)
{
    private static readonly string[] _needed = [ClaimPermissions.View, ClaimPermissions.Create, ClaimPermissions.Delete];

    private bool _isChecked;

    /// <summary>Checks them.</summary>
    /// <exception cref="CoordinationException">One is missing.</exception>
    public async Task CheckAsync(string lockName, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _isChecked))
            return;
        if (await read(cancellationToken).ConfigureAwait(false) is { } had)
        {
            var missing = _needed.Except(had, StringComparer.OrdinalIgnoreCase).ToList();
            if (missing.Count > 0)
                throw new CoordinationException(LockFailures.PermissionMissing(lockName, user, missing));
        }

        Volatile.Write(ref _isChecked, true);
    }
}
