using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>Which holds a contender does not see.</summary>
internal static class Passing
{
    /// <summary>Whether a contender passes a hold: it runs under it, or it is of the same task and may.</summary>
    public static bool Passes(LockRequest request, LockHold hold, IReadOnlyCollection<string> over) =>
        request.Under.Contains(hold.Request.Nonce, StringComparer.Ordinal)
        || (IsOfItsTask(request, hold) && (request.Reentrant || over.Contains(hold.Request.Nonce, StringComparer.Ordinal)));

    /// <summary>Whether somebody belongs to a hold: were it behind those who wait for that hold to end, both would wait for ever.</summary>
    public static bool BelongsTo(LockRequest request, LockHold hold) =>
        request.Under.Contains(hold.Request.Nonce, StringComparer.Ordinal) || IsOfItsTask(request, hold);

    private static bool IsOfItsTask(LockRequest request, LockHold hold) =>
        hold.Request.Scope == LockScope.Task && hold.Request.Task is { } task && string.Equals(task, request.Task, StringComparison.OrdinalIgnoreCase);
}
