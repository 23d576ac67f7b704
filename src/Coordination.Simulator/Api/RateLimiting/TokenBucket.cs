using System;

namespace Coordination.Simulator.Api.RateLimiting;

/// <summary>A user's tokens.</summary>
internal sealed class TokenBucket(double perSecond, int size, DateTimeOffset now)
{
    private double _tokens = size;
    private DateTimeOffset _filledAt = now;

    public int Left => (int)Math.Floor(_tokens);

    /// <summary>How long until there is a token.</summary>
    public TimeSpan Wait => _tokens >= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - _tokens) / perSecond);

    public bool Take(DateTimeOffset at)
    {
        _tokens = Math.Min(size, _tokens + (Math.Max(0, (at - _filledAt).TotalSeconds) * perSecond));
        _filledAt = at;
        if (_tokens < 1)
            return false;
        _tokens--;
        return true;
    }
}
