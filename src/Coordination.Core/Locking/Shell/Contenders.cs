using System;
using Coordination.Core.Claims;

namespace Coordination.Core.Locking;

/// <summary>Makes contenders of what users ask for.</summary>
internal static class Contenders
{
    /// <summary>How long a hold without a task lives after each beat.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly DateTimeOffset _epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A contender for a lock.</summary>
    public static Contender Of(StepLockRequest wanted, WantedLock @lock, LockEnvironment environment)
    {
        var owner = wanted.Owner;
        return Of(environment, new LockRequest
        {
            Nonce = Nonce.New(environment.NewRandom()),
            Kind = wanted.Kind switch { StepLockKind.Shared => LockKind.Shared, StepLockKind.Limited => LockKind.Counted, _ => LockKind.Exclusive },
            Limit = wanted.Kind == StepLockKind.Limited ? wanted.Limit : 0,
            Scope = wanted.Scope == StepLockScope.Task ? LockScope.Task : LockScope.Process,
            Task = owner.TaskId,
            Lease = owner.TaskId is null ? (int)Lease.TotalSeconds : 0,
            Order = wanted.Order == StepLockOrder.Newest ? LockOrder.Newest : LockOrder.Fifo,
            Priority = wanted.Priority,
            Reentrant = wanted.Reentrant,
            Under = owner.Under,
            OfProject = owner.ProjectId is { } project && string.Equals(project, @lock.Cell?.ProjectId, StringComparison.OrdinalIgnoreCase),
            Who = owner.Name,
            Reason = wanted.Reason,
            Asked = environment.Time.GetLocalNow(),
        }) with { NoWait = wanted.NoWait };
    }

    /// <summary>A contender that takes up a hold or place which is in the lock already.</summary>
    public static Contender Of(LockEnvironment environment, LockRequest request) =>
        new(request, LockSettings.Default, (long)(environment.Time.GetUtcNow() - _epoch).TotalSeconds);
}
