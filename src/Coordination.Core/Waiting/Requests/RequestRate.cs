using System;

namespace Coordination.Core.Waiting.Requests;

/// <summary>How many requests a minute are allowed now: what was asked for, less what the server said, recovering slowly.</summary>
internal sealed class RequestRate(int requestsPerMinute)
{
    /// <summary>A server that is asked less often than this is hardly waited for at all.</summary>
    private const double Least = 2;

    /// <summary>How long it takes to regain one request a minute.</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(20);

    private double _cap = double.MaxValue;
    private double _lowered = double.MaxValue;
    private DateTimeOffset _loweredAt;

    /// <summary>How many requests a round of polling takes.</summary>
    public int Rounds { get; set; } = 1;

    /// <summary>The server refused a request: half of what is allowed now. Several refusals within a second are one.</summary>
    public void Lower(DateTimeOffset now)
    {
        if (_lowered < double.MaxValue && now - _loweredAt < TimeSpan.FromSeconds(1))
            return;
        _lowered = Math.Max(Math.Min(Least, requestsPerMinute), PerMinute(now) / 2);
        _loweredAt = now;
    }

    /// <summary>The server told what it allows this user. A quarter is left to others who use the same key.</summary>
    public void Cap(int allowed) => _cap = Math.Max(1, allowed * 0.75);

    /// <summary>How many requests may be sent in any window of which length.</summary>
    public (int Burst, TimeSpan Window) At(DateTimeOffset now)
    {
        var perMinute = PerMinute(now);
        var burst = Math.Max(1, (int)(perMinute / 6));

        // Whole windows to a minute: else a minute could hold one more burst than is allowed.
        return perMinute < 1 ? (1, TimeSpan.FromMinutes(1 / perMinute)) : (burst, TimeSpan.FromMinutes(1 / Math.Floor(perMinute / burst)));
    }

    private double PerMinute(DateTimeOffset now)
    {
        var asked = (double)requestsPerMinute * Rounds;
        var recovered = _lowered == double.MaxValue ? double.MaxValue : _lowered + ((now - _loweredAt).TotalSeconds / Recovery.TotalSeconds);
        return Math.Min(asked, Math.Min(_cap, recovered));
    }
}
