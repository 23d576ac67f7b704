using System;
using System.Collections.Generic;

namespace Coordination.Core.Waiting.Requests;

/// <summary>
/// When the next request may be sent: a burst at once after a quiet time, then evenly, for who asks without end would otherwise get bursts with long
/// gaps between them. In no window are there more than the rate allows. Pure.
/// </summary>
internal sealed class RequestPace(RequestRate rate)
{
    private readonly Queue<DateTimeOffset> _granted = new();

    /// <summary>A request is sent.</summary>
    public void Granted(DateTimeOffset now) => _granted.Enqueue(now);

    /// <summary>The earliest time at which the next may be.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        var (burst, window) = rate.At(now);
        while (_granted.Count > 0 && _granted.Peek() + window + window <= now)
            _granted.Dequeue();
        if (_granted.Count < burst)
            return now;
        var granted = _granted.ToArray();
        var within = granted[granted.Length - burst] + window;
        var evenly = granted[granted.Length - 1] + TimeSpan.FromTicks(window.Ticks / burst);
        return evenly > within ? evenly : within;
    }
}
