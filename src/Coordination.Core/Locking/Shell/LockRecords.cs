using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Claims;

namespace Coordination.Core.Locking;

/// <summary>Reads a claim's records as those of a lock.</summary>
internal static class LockRecords
{
    /// <summary>What claims of locks are called.</summary>
    public const string Kind = "lock";

    /// <summary>What a list of records says.</summary>
    public static LockView View(IReadOnlyCollection<ClaimRecord> records) =>
        LockView.Of([.. records.Select(record => new LockRecord(record.Id, record.Number, record.Content is { } content ? LockText.TryRead(content.Document) : null))]);
}
