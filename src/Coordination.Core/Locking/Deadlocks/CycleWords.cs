using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>Says why somebody waits for a lock for ever.</summary>
/// <param name="stuck">Who never goes on.</param>
/// <param name="known">What those are called that were given.</param>
internal sealed class CycleWords(StuckEntries stuck, IReadOnlyDictionary<LockEntry, string> known)
{
    private readonly HashSet<LockEntry> _told = [];

    /// <summary>In words that complete a sentence about the waiter.</summary>
    public string Of(LockEntry waiter)
    {
        _told.Add(waiter);
        var inTheWay = stuck.Because(waiter);
        var holders = inTheWay.Where(entry => entry.Hold is not null).ToList();
        var before = inTheWay.Where(entry => entry.Hold is null).ToList();
        var parts = new List<string>();
        if (holders.Count > 0)
            parts.Add("is held " + (holders.Count > 1 && before.Count == 0 ? "in all " + holders.Count.ToString(CultureInfo.InvariantCulture) + " places " : string.Empty) + "by " + string.Join(", and by ", holders.Select(Name)));
        if (before.Count > 0)
            parts.Add("goes first to " + string.Join(", and to ", before.Select(Name)));
        return "waits for the lock '" + waiter.Lock + "', which " + string.Join(", and ", parts);
    }

    private string Name(LockEntry entry)
    {
        if (known.TryGetValue(entry, out var name))
            return name;
        if (!_told.Add(entry))
            return entry.Who;
        var waiter = entry.Hold is null ? entry : stuck.Because(entry)[0];
        return entry.Who + ", which " + (entry.Hold is null || !_told.Contains(waiter) ? Of(waiter) : "waits for the lock '" + waiter.Lock + "'");
    }
}
