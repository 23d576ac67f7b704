using System.Collections;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>The tasks that wait for a slot, in the order in which they are looked at.</summary>
internal sealed class WaitingTasks : IReadOnlyList<QueueEntry>
{
    private readonly List<QueueEntry> _line = [];

    public int Count => _line.Count;

    public QueueEntry this[int index] => _line[index];

    /// <summary>Puts it behind all of its rank.</summary>
    public void Add(QueueEntry entry)
    {
        var place = _line.Count;
        while (place > 0 && _line[place - 1].Rank > entry.Rank) place--;
        _line.Insert(place, entry);
    }

    public int PlaceOf(ServerTask task) => _line.FindIndex(entry => entry.Task == task);

    public bool Remove(QueueEntry entry) => _line.Remove(entry);

    public void Remove(ServerTask task)
    {
        if (PlaceOf(task) is >= 0 and var place) _line.RemoveAt(place);
    }

    public void MoveToTop(ServerTask task)
    {
        if (PlaceOf(task) is not (>= 0 and var place)) return;
        var entry = _line[place];
        entry.Rank = QueueRank.MovedToTop;
        _line.RemoveAt(place);
        _line.Insert(0, entry);
    }

    /// <summary>The task comes where an earlier one stands, unless it comes before that anyway.</summary>
    public void TakePlace(ServerTask task, ServerTask earlier)
    {
        var to = PlaceOf(earlier);
        var from = PlaceOf(task);
        if (to < 0 || from < to) return;
        var (entry, replaced) = (_line[from], _line[to]);
        entry.Rank = replaced.Rank;
        if (replaced.Ready < entry.Ready) entry.Ready = replaced.Ready;
        _line.RemoveAt(from);
        _line.Insert(to, entry);
    }

    public IEnumerator<QueueEntry> GetEnumerator() => _line.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
