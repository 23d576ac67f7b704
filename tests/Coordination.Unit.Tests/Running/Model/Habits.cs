using System;

namespace Coordination.Unit.Tests.Running.Model;

/// <summary>How a model server behaves, and how badly.</summary>
internal sealed record Habits
{
    /// <summary>Chance that the answer to a creating request is lost.</summary>
    public double Lost { get; init; }

    /// <summary>Of the lost: chance that it was carried out before, chance that it never is; the rest are carried out late.</summary>
    public double LostAfterCommit { get; init; } = 0.4;

    public double LostForGood { get; init; } = 0.2;

    /// <summary>The longest delay of a late commit, in seconds.</summary>
    public double LatestCommit { get; init; } = 60;

    public double NotSent { get; init; }

    public double Refused { get; init; }

    public double Fails { get; init; }

    public double Pauses { get; init; }

    public double NeverAnswered { get; init; }

    public double Cancelled { get; init; }

    public double Deleted { get; init; }

    public double Hangs { get; init; }

    public double Expires { get; init; }

    public double LookFails { get; init; }

    public double PollFails { get; init; }

    /// <summary>Whether a newer deployment of a cell cancels older ones in the queue, and after how many seconds at most.</summary>
    public bool Supersedes { get; init; }

    public double SupersedesWithin { get; init; }

    /// <summary>How long a task waits in the queue at most though its cell is free, in seconds.</summary>
    public double Queues { get; init; } = 1;

    /// <summary>How long a lost answer is settled; 0 for what the seed says.</summary>
    public int SettleSeconds { get; init; }

    /// <summary>Whether two nodes may go to one cell.</summary>
    public bool SharedCells { get; init; }

    /// <summary>Whether nodes have policies, and others deploy the same releases to the same cells meanwhile.</summary>
    public bool Policies { get; init; }

    /// <summary>Nothing happens but lost answers: every deployment must be deployed, exactly once but for named twins.</summary>
    public bool IsBenign => Refused + Fails + NeverAnswered + Cancelled + Deleted + Hangs + Expires == 0 && !SharedCells && !Policies;

    /// <summary>Twins are frequent, and the server lets the newer one supersede the older, but not at once: we and it may cancel one each.</summary>
    public static Habits OfSlowSuperseding { get; } = new()
    {
        Lost = 0.5,
        LostAfterCommit = 0,
        LostForGood = 0,
        Supersedes = true,
        SupersedesWithin = 60,
        Queues = 300,
        SettleSeconds = 5,
    };

    /// <summary>Others deploy while the run goes on, and some of it fails.</summary>
    public static Habits OfPolicies(World world) => new()
    {
        Policies = true,
        SharedCells = world.Chance(0.5),
        Lost = world.Chance(0.5) ? 0.5 : 0,
        LostForGood = 0.6,
        LookFails = world.Chance(0.3) ? 0.4 : 0,
        NotSent = world.Chance(0.3) ? 0.4 : 0,
        PollFails = world.Chance(0.3) ? 0.3 : 0,
        Fails = world.Chance(0.5) ? 0.3 : 0,
        Pauses = world.Chance(0.3) ? 0.3 : 0,
        Cancelled = world.Chance(0.3) ? 0.2 : 0,
        Supersedes = world.Chance(0.3),
        Queues = world.Chance(0.5) ? 90 : 1,
    };

    public static Habits Of(World world)
    {
        var random = world.Random;
        double Sometimes(double chance, double most) => random.NextDouble() < chance ? random.NextDouble() * most : 0;
        var benign = random.Next(2) == 0;
        var habits = new Habits
        {
            Lost = Sometimes(0.8, 0.6),
            LostAfterCommit = random.NextDouble() * 0.6,
            LostForGood = random.NextDouble() * 0.4,
            LatestCommit = random.Next(4) == 0 ? 240 : 60,
            NotSent = Sometimes(0.4, 0.4),
            Pauses = Sometimes(0.3, 0.3),
            LookFails = Sometimes(0.4, 0.4),
            PollFails = Sometimes(0.4, 0.4),
            Supersedes = random.Next(2) == 0,
            SupersedesWithin = random.Next(2) == 0 ? 12 : 0,
            Queues = random.Next(2) == 0 ? 90 : 1,
        };
        return benign ? habits : habits with
        {
            Refused = Sometimes(0.3, 0.3),
            Fails = Sometimes(0.5, 0.4),
            NeverAnswered = Sometimes(0.3, 0.5),
            Cancelled = Sometimes(0.4, 0.4),
            Deleted = Sometimes(0.2, 0.2),
            Hangs = Sometimes(0.2, 0.2),
            Expires = Sometimes(0.2, 0.2),
            SharedCells = random.Next(2) == 0,
        };
    }
}
