using System;

namespace Coordination.Core.Octopus.Transport;

/// <summary>How far the repetitions of one request have come.</summary>
internal sealed class RetryState(long started)
{
    /// <summary>Timestamp of the first sending.</summary>
    public long Started => started;

    /// <summary>How many repetitions there were.</summary>
    public int Repeats { get; set; }

    /// <summary>How many of them followed errors that seldom pass.</summary>
    public int RepeatsOfServerError { get; set; }

    /// <summary>How long to wait before the next.</summary>
    public TimeSpan NextWait { get; set; }
}
