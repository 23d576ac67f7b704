using System;

namespace Coordination.Core.Octopus.Transport;

#pragma warning disable CA5394 // It spreads repetitions in time; nobody gains by guessing it.

/// <summary>Randomness that many threads may ask; <see cref="Random"/> itself breaks under that.</summary>
internal sealed class Jitter(Random random)
{
    /// <summary>The next number, at least 0 and less than 1.</summary>
    public double Next()
    {
        lock (random)
            return random.NextDouble();
    }

    /// <summary>Randomness of its own for one user, which this one's seed decides.</summary>
    public Random NewRandom()
    {
        lock (random)
            return new Random(random.Next());
    }
}
