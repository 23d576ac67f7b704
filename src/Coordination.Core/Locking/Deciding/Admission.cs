using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>Whether one may hold a lock beside others.</summary>
internal static class Admission
{
    /// <summary>Whether a request fits to all of these.</summary>
    public static bool Fits(LockRequest request, IReadOnlyCollection<LockRequest> others) => request.Kind switch
    {
        LockKind.Shared => others.All(other => other.Kind == LockKind.Shared),
        LockKind.Counted => others.Count < request.Limit && others.All(other => other.Kind == LockKind.Counted && other.Limit == request.Limit),
        _ => others.Count == 0,
    };

    /// <summary>Whether two requests name different limits, which nobody can mean.</summary>
    public static bool Differ(LockRequest request, LockRequest other) =>
        request.Kind == LockKind.Counted && other.Kind == LockKind.Counted && request.Limit != other.Limit;
}
