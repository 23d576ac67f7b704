using System;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Facts;

namespace Coordination.Core.Waiting.State;

/// <summary>What the searches for a cycle have shown.</summary>
internal sealed class CycleLooks
{
    private CycleSearched? _last;
    private int _searches;
    private int _foundInARow;

    /// <summary>The cycle, once it was found so often in a row that it is believed; null before.</summary>
    public string? Believed => _foundInARow >= WaitTimes.CyclesUntilBelieved ? _last!.Cycle : null;

    /// <summary>When to search next; null where nothing was searched yet.</summary>
    public DateTimeOffset? Next => _last?.At + WaitTimes.BetweenSearches(_foundInARow > 0 ? 0 : _searches);

    /// <summary>A search has ended.</summary>
    public void Saw(CycleSearched searched)
    {
        _last = searched;
        _searches++;
        _foundInARow = searched.Cycle is null ? 0 : _foundInARow + 1;
    }
}
