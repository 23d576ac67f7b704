using System;
using System.Collections.Generic;

namespace Coordination.Core.Waiting.Requests;

/// <summary>How often something may be done that is worth a request now and then, but not whenever somebody would like it.</summary>
/// <param name="most">How often.</param>
/// <param name="within">Within which time, wherever it begins.</param>
/// <param name="time">The clock.</param>
internal sealed class Quota(int most, TimeSpan within, TimeProvider time)
{
    private readonly Queue<DateTimeOffset> _taken = new();

    /// <summary>Takes one, if one is left.</summary>
    public bool TryTake()
    {
        lock (_taken)
        {
            var now = time.GetUtcNow();
            while (_taken.Count > 0 && now - _taken.Peek() >= within)
                _taken.Dequeue();
            if (_taken.Count >= most)
                return false;
            _taken.Enqueue(now);
            return true;
        }
    }
}
