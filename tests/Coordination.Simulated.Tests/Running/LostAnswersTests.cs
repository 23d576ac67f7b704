using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Coordination.Simulated.Tests.Testing;
using Xunit;

namespace Coordination.Simulated.Tests.Running;

/// <summary>The answer of every third request is dropped; half of these requests are carried out before, half up to a minute after.</summary>
public sealed class LostAnswersTests(ITestOutputHelper output)
{
    [Fact]
    public void Each_deployment_is_executed_exactly_once()
    {
        var runs = TryAll(Depth.Times(usual: 200, deep: 1000), new RunOptions());

        Assert.All(runs, run => Assert.All(run.Result.Deployments, deployment => Assert.Empty(deployment.Twins)));
    }

    [Fact]
    public void With_a_window_that_is_too_short_every_twin_is_cancelled_before_its_start_or_named()
    {
        var runs = TryAll(Depth.Times(usual: 40, deep: 1000), new RunOptions { SettleWindow = TimeSpan.FromSeconds(5) });

        Assert.Contains(runs, run => run.Result.Deployments.Any(deployment => deployment.Twins.Any(twin => twin.CancelledBeforeStart)));
    }

    [Fact]
    public void A_server_that_lets_newer_deployments_supersede_older_ones_loses_none_to_its_twin() =>
        TryAll(Depth.Times(usual: 40, deep: 1000), new RunOptions { SettleWindow = TimeSpan.FromSeconds(5) }, supersedes: true);

    [Fact]
    public void One_seed_gives_the_same_journal_every_time_byte_for_byte()
    {
        var options = new RunOptions { SettleWindow = TimeSpan.FromSeconds(5) };
        var first = new FaultyRun(seed: 7, options).Server.Journal.ToText();

        Assert.All(Enumerable.Range(2, Depth.Times(usual: 20, deep: 100) - 1), _ => Assert.Equal(first, new FaultyRun(seed: 7, options).Server.Journal.ToText(), StringComparer.Ordinal));
        Assert.NotEqual(first, new FaultyRun(seed: 8, options).Server.Journal.ToText(), StringComparer.Ordinal);
    }

    private List<FaultyRun> TryAll(int seeds, RunOptions options, bool supersedes = false)
    {
        var watch = Stopwatch.StartNew();
        var runs = new List<FaultyRun>();
        var broken = new List<string>();
        for (var seed = 1; seed <= seeds; seed++)
        {
            var run = new FaultyRun(seed, options, supersedes);
            runs.Add(run);
            broken.AddRange(run.Broken().Select(fault => "seed " + seed + ": " + fault));
        }

        var twins = runs.SelectMany(run => run.Result.Deployments).SelectMany(deployment => deployment.Twins).ToList();
        output.WriteLine($"{seeds} seeds, {seeds / watch.Elapsed.TotalSeconds:F0} seeds/s, {twins.Count(twin => twin.CancelledBeforeStart)} twins cancelled before their start, {twins.Count(twin => !twin.CancelledBeforeStart)} that ran");
        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken.Take(20)));
        return runs;
    }
}
