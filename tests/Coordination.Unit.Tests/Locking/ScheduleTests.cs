using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Unit.Tests.Locking.Schedules;
using Xunit;

namespace Coordination.Unit.Tests.Locking;

public sealed class ScheduleTests
{
    [Fact]
    public void Whatever_goes_wrong_never_two_hold_it_tokens_grow_and_every_waiter_ends() => Try(Depth.IsDeep ? 20_000 : 300, seed =>
    {
        var random = new Random(seed * 7919);
        return new ScheduleHabits
        {
            Contenders = random.Next(100) < 90 ? random.Next(2, 13) : random.Next(13, 51),
            LostAnswers = random.NextDouble() * 0.15,
            LateCreates = random.NextDouble() * 0.15,
            FailedDeletions = random.NextDouble() * 0.3,
            Killed = random.NextDouble() * 0.3,
            WithoutTask = random.Next(2) * random.NextDouble(),
            GivesUp = random.NextDouble() * 0.3,
            LongestLag = random.Next(3) * 4,
            Limit = random.Next(4) == 0 ? 3 : 1,
            Shared = random.Next(4) == 0 ? 0.5 : 0,
            LongestHold = random.Next(2) == 0 ? 5 : 90,
        } switch
        {
            // Counted and shared ones together are left to the other tests: a counted one waits for shared ones and they for it.
            { Limit: > 1 } counted => counted with { Shared = 0 },
            var habits => habits,
        };
    });

    [Fact]
    public void First_come_first_served_while_each_looks_in_time() => Try(Depth.IsDeep ? 2_000 : 100, seed => new ScheduleHabits { Contenders = 2 + (seed % 5), ShortestHold = 70, LongestHold = 120 }, schedule =>
    {
        var places = schedule.Places.Where(place => place > 0).ToList();
        return places.SequenceEqual(places.Order()) ? null : "Somebody was overtaken: " + string.Join(' ', places);
    });

    private static void Try(int seeds, Func<int, ScheduleHabits> habits, Func<Schedule, string?>? also = null)
    {
        string? worst = null;
        var watch = Stopwatch.StartNew();
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (seed, loop) =>
        {
            var schedule = new Schedule(seed, habits(seed));
            schedule.Run();
            if ((schedule.Wrong ?? also?.Invoke(schedule)) is not { } wrong)
                return;
            Interlocked.CompareExchange(ref worst, "Seed " + seed + ", " + habits(seed) + ": " + wrong + Environment.NewLine + schedule.Story, comparand: null);
            loop.Stop();
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{seeds} seeds, {seeds / watch.Elapsed.TotalSeconds:F0} seeds/s");
        Assert.True(worst is null, worst);
    }
}
