using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Locking;

namespace Coordination.Unit.Tests.Locking.Model;

/// <summary>Server and contenders at one moment. A value.</summary>
internal sealed record ModelState
{
    /// <summary>The records that are there, by number.</summary>
    public required IReadOnlyList<LockRecord> Records { get; init; }

    /// <summary>What the second node believes to be there.</summary>
    public required IReadOnlyList<LockRecord> Lagging { get; init; }

    /// <summary>Creates whose callers gave up, and which may still be carried out.</summary>
    public required IReadOnlyList<LockWrite> Late { get; init; }

    /// <summary>What each contender knows.</summary>
    public required IReadOnlyList<Contender> Contenders { get; init; }

    /// <summary>What each contender knows, as <see cref="ModelKey"/> writes it.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Who died.</summary>
    public required IReadOnlyList<bool> Dead { get; init; }

    /// <summary>The highest number that ever was, and the highest token.</summary>
    public long Highest { get; init; }

    public long HighestToken { get; init; }

    /// <summary>The highest number that a list showed; 0 where lists are not torn.</summary>
    public long Shown { get; init; }

    public int Crashes { get; init; }

    public int Losses { get; init; }

    public bool IsOver => Contenders.Zip(Dead).All(one => one.Second || one.First.IsEnded);
}
