using System;
using System.Diagnostics;
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
}
