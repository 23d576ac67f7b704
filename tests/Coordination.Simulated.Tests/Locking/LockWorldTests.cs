using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulated.Tests.Testing;
using Xunit;

namespace Coordination.Simulated.Tests.Locking;

/// <summary>Processes that contend over HTTP while answers are lost, requests are carried out late, lists lag, the server refuses, and some are killed.</summary>
public sealed class LockWorldTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_goes_wrong_never_two_hold_it_tokens_grow_and_every_waiter_ends()
    {
        var seeds = Depth.Times(usual: 25, deep: 500);
        var watch = Stopwatch.StartNew();
        string? worst = null;
        var entered = 0;
        Parallel.For(1, seeds + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (seed, loop) =>
        {
            var world = new LockWorld(seed, LockHabits.Draw(seed));
            world.Run();
            Interlocked.Add(ref entered, world.Entered);
            if (world.Wrong is not { } wrong)
                return;
            Interlocked.CompareExchange(ref worst, "Seed " + seed + ", " + LockHabits.Draw(seed) + ": " + wrong + Environment.NewLine + world.Story, comparand: null);
            loop.Stop();
        });

        output.WriteLine($"{seeds} seeds, {seeds / watch.Elapsed.TotalSeconds:F1} seeds/s, {entered} holds");
        Assert.True(worst is null, worst);
        Assert.True(entered > seeds, "Hardly anybody ever held the lock.");
    }

    [Fact]
    public void First_come_first_served_where_each_looks_within_the_patience_of_its_turn()
    {
        var seeds = Depth.Times(usual: 10, deep: 200);
        var longest = TimeSpan.Zero;
        Parallel.For(1, seeds + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            // A waiter further back looks at most each 70 seconds: holds no shorter than that let it learn in time that the queue has moved.
            var world = new LockWorld(seed, new LockHabits { Contenders = 2 + (seed % 7), Spacing = 8, Lag = TimeSpan.FromSeconds(seed % 3), ShortestHold = 70, LongestHold = 120 });
            world.Run();

            Assert.True(world.Wrong is null, $"Seed {seed}: {world.Wrong}");
            Assert.True(world.Order.SequenceEqual(Enumerable.Range(0, world.Entered)), $"Seed {seed}: they came in order of their numbers and entered as {string.Join(' ', world.Order)}{Environment.NewLine}{world.Story}");
            lock (output)
                longest = world.LongestHandOver > longest ? world.LongestHandOver : longest;
        });

        output.WriteLine($"{seeds} seeds; the longest time from a release to the next hold was {longest.TotalSeconds:F1} s.");
        Assert.True(longest < TimeSpan.FromSeconds(20), $"{longest}");
    }
}
