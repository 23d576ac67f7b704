using System;
using System.Collections.Generic;

namespace Coordination.Unit.Tests.Running.Model;

/// <summary>Virtual time: what is to happen, in order; what happens together, in an order that the seed chooses.</summary>
internal sealed class World(int seed)
{
    private readonly PriorityQueue<Action, (DateTimeOffset At, int Tie, long Sequence)> _events = new();
    private long _sequence;

    public Random Random { get; } = new(seed);

    public DateTimeOffset Now { get; private set; } = new(2024, 3, 1, 10, 42, 0, TimeSpan.Zero);

    public void After(double seconds, Action happening) =>
        _events.Enqueue(happening, (Now + TimeSpan.FromSeconds(seconds), Random.Next(), _sequence++));

    public void At(DateTimeOffset at, Action happening) =>
        _events.Enqueue(happening, (at > Now ? at : Now, Random.Next(), _sequence++));

    /// <summary>Lets things happen until a condition holds, nothing is left, or a time has passed; answers whether the condition held.</summary>
    public bool RunUntil(Func<bool> condition, TimeSpan atMost)
    {
        var end = Now + atMost;
        while (!condition())
        {
            if (!_events.TryDequeue(out var happening, out var key) || key.At > end)
                return false;
            Now = key.At;
            happening();
        }

        return true;
    }

    public bool Chance(double probability) => Random.NextDouble() < probability;

    public double Between(double least, double most) => least + (Random.NextDouble() * (most - least));
}
