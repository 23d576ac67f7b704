using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Claims;

/// <summary>Records in this process: for tests, and for locks that reach no further.</summary>
internal sealed class MemoryClaims : IClaimStore
{
    private readonly object _gate = new();
    private readonly SortedDictionary<string, (string Id, string Description)> _records = new(StringComparer.OrdinalIgnoreCase);
    private int _last;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimRecord>> ReadAsync(ClaimName name, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(RecordsOf(name));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<(ClaimName Name, IReadOnlyList<ClaimRecord> Records)>> ReadAllAsync(string kind, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<(ClaimName, IReadOnlyList<ClaimRecord>)>>(
                [.. _records.Keys.Select(record => ClaimName.TryFind(kind, record)).OfType<ClaimName>().Distinct().Select(name => (name, RecordsOf(name)))]);
        }
    }

    /// <inheritdoc/>
    public Task<ClaimAnswer> CreateAsync(ClaimName name, long number, ClaimContent content, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var recordName = name.RecordNameOf(number);
            if (_records.ContainsKey(recordName))
                return Task.FromResult<ClaimAnswer>(new ClaimAnswer.Taken());
            var id = "Memory-" + (++_last).ToString(CultureInfo.InvariantCulture);
            _records.Add(recordName, (id, content.Write(name.Kind)));
            return Task.FromResult<ClaimAnswer>(new ClaimAnswer.Made(id));
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            foreach (var record in _records.Where(record => string.Equals(record.Value.Id, id, StringComparison.Ordinal)).ToList())
                _records.Remove(record.Key);
        }

        return Task.CompletedTask;
    }

    private IReadOnlyList<ClaimRecord> RecordsOf(ClaimName name) =>
    [
        .. _records.Where(record => name.NumberOf(record.Key) is not null)
            .Select(record => new ClaimRecord(record.Value.Id, name.NumberOf(record.Key)!.Value, ClaimContent.TryRead(record.Value.Description))),
    ];
}
