using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Core.Locking;

namespace Coordination.Unit.Tests.Locking.Schedules;

/// <summary>Records in a table, and what the table was at every earlier moment that a list may still show.</summary>
internal sealed class ScheduleServer
{
    private readonly List<(double At, IReadOnlyList<LockRecord> Records)> _past = [(double.MinValue, [])];
    private int _lastId;

    public IReadOnlyList<LockRecord> Records => _past[^1].Records;

    /// <summary>What a list shows that is this old.</summary>
    public LockView ViewAt(double at) => LockView.Of(_past.FindLast(one => one.At <= at).Records);

    public WriteHint Create(double now, LockWrite write)
    {
        if (Records.Any(record => record.Number == write.Number))
            return WriteHint.Taken;
        _lastId++;
        Set(now, [.. Records, new LockRecord(_lastId.ToString(CultureInfo.InvariantCulture), write.Number, write.Document)]);
        return WriteHint.Made;
    }

    public void Delete(double now, IReadOnlyCollection<string> ids)
    {
        if (Records.Any(record => ids.Contains(record.Id, StringComparer.Ordinal)))
            Set(now, [.. Records.Where(record => !ids.Contains(record.Id, StringComparer.Ordinal))]);
    }

    private void Set(double now, IReadOnlyList<LockRecord> records)
    {
        _past.Add((now, records));
        if (_past.Count > 400)
            _past.RemoveRange(0, 200);
    }
}
