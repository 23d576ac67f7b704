namespace Coordination.Simulator.State;

/// <summary>How many requests each user may make: a bucket of tokens that fills steadily. Source: the rate limiter of 2026.3 and its defaults.</summary>
internal sealed record RateLimit
{
    public static RateLimit Off { get; } = new() { PerMinute = 0 };

    /// <summary>Tokens that a minute brings; 0: no limit.</summary>
    public int PerMinute { get; init; } = 200;

    /// <summary>Tokens that the bucket holds.</summary>
    public int Burst { get; init; } = 200;

    /// <summary>Whether 429 says how long to wait; the header is optional.</summary>
    public bool SaysRetryAfter { get; init; } = true;

    /// <summary>Fresh servers have it on from 2026.3.</summary>
    public static RateLimit DefaultOf(ServerVersion version) => version.IsAtLeast(2026, 3) ? new RateLimit() : Off;
}
