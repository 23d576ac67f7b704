namespace Coordination.Unit.Tests.Locking.Schedules;

/// <summary>What goes on, and what goes wrong, in a schedule. Chances are between 0 and 1, times in seconds.</summary>
internal sealed record ScheduleHabits
{
    public int Contenders { get; init; } = 2;

    public double LongestHold { get; init; } = 20;

    public double ShortestHold { get; init; } = 0.1;

    public double ArriveWithin { get; init; } = 60;

    public double LostAnswers { get; init; }

    public double LateCreates { get; init; }

    public double LatestCreate { get; init; } = 600;

    public double FailedDeletions { get; init; }

    public double Killed { get; init; }

    public double WithoutTask { get; init; }

    public double GivesUp { get; init; }

    public double LongestLag { get; init; }

    public int Limit { get; init; } = 1;

    public double Shared { get; init; }
}
