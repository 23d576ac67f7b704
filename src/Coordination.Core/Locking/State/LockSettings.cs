using System;

namespace Coordination.Core.Locking;

/// <summary>The protocol's durations. Each is measured by one observer, from its own first sight.</summary>
internal sealed record LockSettings
{
    /// <summary>The durations that are documented.</summary>
    public static LockSettings Default { get; } = new();

    /// <summary>An observer counts a lease this much longer than its holder does: clocks do not run at quite the same pace.</summary>
    public const double LeaseMargin = 1.1;

    /// <summary>How long after a task was first seen cancelled its holds are still respected.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a waiter whose turn it is may take to come.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long lists may fail to show a record that exists before a missing permission is taken for the cause.</summary>
    public TimeSpan Hidden { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait before looking again after a list that is older than what is known.</summary>
    public TimeSpan AfterStale { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait after the server took no request.</summary>
    public TimeSpan AfterFault { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often a holder looks whether it still holds.</summary>
    public TimeSpan BetweenChecks { get; init; } = TimeSpan.FromSeconds(15);
}
