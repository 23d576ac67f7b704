using System;
using Coordination.Simulator.Faults;

namespace Coordination.Simulated.Tests.Locking;

/// <summary>What goes on, and what goes wrong, around one lock. Chances are between 0 and 1.</summary>
internal sealed record LockHabits
{
    public int Contenders { get; init; } = 5;

    public double Killed { get; init; }

    public double GivesUp { get; init; }

    public double WithoutTask { get; init; }

    public int Limit { get; init; } = 1;

    public TimeSpan Lag { get; init; }

    /// <summary>Seconds from one coming to the next, in the order of their numbers; 0 where they come whenever they like within a minute.</summary>
    public int Spacing { get; init; }

    /// <summary>Seconds.</summary>
    public int ShortestHold { get; init; } = 1;

    /// <summary>Seconds.</summary>
    public int LongestHold { get; init; } = 60;

    public bool DuplicatesAreServerErrors { get; init; }

    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>All of it, as a seed draws it.</summary>
    public static LockHabits Draw(int seed)
    {
        var random = new Random(seed * 7919);
        return new LockHabits
        {
            Contenders = random.Next(2, 11),
            Killed = random.NextDouble() * 0.3,
            GivesUp = random.NextDouble() * 0.3,
            WithoutTask = random.Next(2) * random.NextDouble(),
            Limit = random.Next(4) == 0 ? 3 : 1,
            Lag = TimeSpan.FromSeconds(random.Next(3) * 3),
            DuplicatesAreServerErrors = random.Next(2) == 0,
            Faults = new FaultPlan
            {
                Seed = seed,
                Rules =
                [
                    new FaultRule(RequestPattern.Any, FaultSchedule.Chance(0.1), Fault.Latency(TimeSpan.FromSeconds(random.Next(1, 6)))),
                    new FaultRule(new RequestPattern("POST", "libraryvariablesets"), FaultSchedule.Chance(random.NextDouble() * 0.3), Fault.DropHalfLate(TimeSpan.FromSeconds(random.Next(1, 120)))),
                    new FaultRule(RequestPattern.Any, FaultSchedule.Chance(random.NextDouble() * 0.1), Fault.DropAfterWork()),
                    new FaultRule(RequestPattern.Any, FaultSchedule.Chance(random.NextDouble() * 0.05), Fault.Status(503)),
                    new FaultRule(RequestPattern.Any, FaultSchedule.Chance(random.NextDouble() * 0.05), Fault.Status(429, TimeSpan.FromSeconds(2))),
                    new FaultRule(RequestPattern.Any, FaultSchedule.Chance(random.NextDouble() * 0.03), Fault.TruncatedBody()),
                ],
            },
        };
    }
}
