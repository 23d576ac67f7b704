using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>What a list of a lock's records says: the fold of all of them.</summary>
internal sealed record LockView
{
    /// <summary>What a lock without records looks like, and one whose records are hidden.</summary>
    public static LockView Nothing { get; } = new();

    /// <summary>The number of the head; 0 without records.</summary>
    public long Number { get; private init; }

    /// <summary>Whether the head can be read.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <summary>The head's state, without those of whom any record says that they left for ever.</summary>
    public LockDocument State { get; private init; } = LockDocument.Empty;

    /// <summary>The head's id; null without records.</summary>
    public string? HeadId { get; private init; }

    /// <summary>What may be deleted: what is below the head and says of nobody in it that he left.</summary>
    public IReadOnlyList<string> Litter { get; private init; } = [];

    /// <summary>Who left for ever, by any record.</summary>
    public IReadOnlyList<LockDeparture> Departures { get; private init; } = [];

    /// <summary>Folds the records of a list.</summary>
    public static LockView Of(IReadOnlyCollection<LockRecord> records)
    {
        if (records.Count == 0)
            return Nothing;
        var head = records.First();
        foreach (var record in records)
        {
            if (record.Number > head.Number)
                head = record;
        }

        if (head.Document is not { } document)
            return new LockView { Number = head.Number, HeadId = head.Id, IsReadable = false };
        var left = records.Where(record => record.Document is not null).SelectMany(record => record.Document!.Left).Where(departure => departure.IsForEver).ToList();
        var litter = records.Where(record => record.Number < head.Number && record.Document is { } old && !old.Left.Any(departure => departure.IsForEver && document.Names(departure.Nonce)));
        return new LockView
        {
            Number = head.Number,
            HeadId = head.Id,
            State = Without(document, left),
            Litter = [.. litter.Select(record => record.Id)],
            Departures = left,
        };
    }

    /// <summary>Why a contender left for ever; null where no record says so.</summary>
    public LockDeparture? DepartureOf(string nonce) => Departures.FirstOrDefault(departure => string.Equals(departure.Nonce, nonce, StringComparison.Ordinal));

    private static LockDocument Without(LockDocument document, List<LockDeparture> left)
    {
        if (!left.Exists(departure => document.Names(departure.Nonce)))
            return document;
        return document with
        {
            Holds = [.. document.Holds.Where(hold => !left.Exists(departure => hold.IsOf(departure.Nonce)))],
            Waiters = [.. document.Waiters.Where(waiter => !left.Exists(departure => waiter.IsOf(departure.Nonce)))],
        };
    }
}
