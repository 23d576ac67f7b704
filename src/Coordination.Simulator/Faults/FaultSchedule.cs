using System;
using Coordination.Simulator.Clock;

namespace Coordination.Simulator.Faults;

/// <summary>Which of the requests that a rule is about meet its fault; they are counted per rule, from 1.</summary>
public sealed record FaultSchedule
{
    private FaultSchedule()
    {
    }

    /// <summary>Every one.</summary>
    public static FaultSchedule Always { get; } = new();

    private int Every { get; init; } = 1;

    private int After { get; init; }

    private int Until { get; init; } = int.MaxValue;

    private double Probability { get; init; } = 1;

    /// <summary>Of every so many requests, so many in a row; 0: no bursts.</summary>
    private int BurstOf { get; init; }

    /// <summary>The n-th, the 2n-th and so on.</summary>
    public static FaultSchedule EveryNth(int n) => new() { Every = n > 0 ? n : throw new ArgumentOutOfRangeException(nameof(n), n, "Counted from 1.") };

    /// <summary>The first <paramref name="count"/>.</summary>
    public static FaultSchedule First(int count) => new() { Until = count };

    /// <summary>The <paramref name="number"/>-th alone.</summary>
    public static FaultSchedule Only(int number) => new() { After = number - 1, Until = number };

    /// <summary>Each with the given probability (0 to 1), drawn from the plan's seed.</summary>
    public static FaultSchedule Chance(double probability) => new() { Probability = probability };

    /// <summary>The last <paramref name="length"/> of every <paramref name="every"/> requests, in a row.</summary>
    public static FaultSchedule InBursts(int length, int every) => length > 0 && length < every
        ? new() { Every = every, BurstOf = length }
        : throw new ArgumentOutOfRangeException(nameof(length), length, "At least 1 and less than all.");

    internal bool Meets(int number, SeededRandom random) =>
        number > After && number <= Until && IsTurn(number) && (Probability >= 1 || random.NextDouble() < Probability);

    private bool IsTurn(int number) => BurstOf == 0 ? number % Every == 0 : (number - 1) % Every >= Every - BurstOf;
}
