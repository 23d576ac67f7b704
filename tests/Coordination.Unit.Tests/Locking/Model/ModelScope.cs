using System.Collections.Generic;
using Coordination.Core.Locking;

namespace Coordination.Unit.Tests.Locking.Model;

/// <summary>What is walked through: who contends, and how much may happen.</summary>
internal sealed record ModelScope(string Name, IReadOnlyList<LockRequest> Requests)
{
    /// <summary>States in which a change with a higher number would be made are not followed further.</summary>
    public int HighestNumber { get; init; } = 5;

    /// <summary>Whether the lock was used before: there is a record, with nobody in it.</summary>
    public bool Begun { get; init; }

    /// <summary>Whether all contenders want the same, so that states which differ in their names alone are one.</summary>
    public bool Symmetric { get; init; }

    /// <summary>How many contenders may die.</summary>
    public int Crashes { get; init; }

    /// <summary>How many answers may be lost, the request being carried out at once, later or never.</summary>
    public int Losses { get; init; }

    /// <summary>Whether a second node answers lists, as old as it likes.</summary>
    public bool SecondNode { get; init; }

    /// <summary>Whether lists may lack what was made since a list was last answered, while they lack what was deleted at once.</summary>
    public bool Torn { get; init; }

    /// <summary>How many of the contenders may stop waiting.</summary>
    public int GivesUp { get; init; }

    /// <summary>Which contender sees no records, for want of a permission; -1 for none.</summary>
    public int Blind { get; init; } = -1;

    /// <summary>Whether what may be deleted may also stay.</summary>
    public bool DeletionsFail { get; init; } = true;

    /// <summary>Changes what contenders do; for breaking a rule on purpose.</summary>
    public Sabotage Sabotage { get; init; }

    public override string ToString() => Name;
}
