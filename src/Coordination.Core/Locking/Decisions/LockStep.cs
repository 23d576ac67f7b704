using System;
using System.Collections.Generic;

namespace Coordination.Core.Locking;

/// <summary>What a contender does next: at most one of looking and writing, and what may go with it.</summary>
internal sealed record LockStep
{
    /// <summary>Nothing, until a fact comes by itself.</summary>
    public static LockStep Nothing { get; } = new();

    /// <summary>Ask for the lock's records.</summary>
    public bool Look { get; init; }

    /// <summary>Make this change; null for none.</summary>
    public LockWrite? Write { get; init; }

    /// <summary>Records that may be deleted once the change was made.</summary>
    public IReadOnlyList<string> Litter { get; init; } = [];

    /// <summary>Tasks whose ending would change something: to be asked for along with the next look.</summary>
    public IReadOnlyCollection<string> Tasks { get; init; } = [];

    /// <summary>When time alone may change the decision; null for never.</summary>
    public DateTimeOffset? Again { get; init; }
}
