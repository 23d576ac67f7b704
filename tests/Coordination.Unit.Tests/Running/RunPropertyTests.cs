using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Core.Running;
using Coordination.Unit.Tests.Running.Model;
using Newtonsoft.Json;
using Xunit;

namespace Coordination.Unit.Tests.Running;

public sealed class RunPropertyTests(ITestOutputHelper output)
{
    [Xunit.Fact]
    public void Whatever_the_server_does_the_run_keeps_its_promises() =>
        TryAll(Depth.Seeds(usually: 500, deep: 100_000), seed => new ModelRun(seed));

    [Xunit.Fact]
    public void Twins_that_the_server_and_we_cancel_one_each_of_do_not_lose_the_deployment() =>
        TryAll(Depth.Seeds(usually: 200, deep: 20_000), seed => new ModelRun(seed, Habits.OfSlowSuperseding));

    [Xunit.Fact]
    public void Whatever_others_deploy_meanwhile_policies_are_kept_to_when_a_deployment_is_asked_for() =>
        TryAll(Depth.Seeds(usually: 500, deep: 50_000), seed => new ModelRun(new World(seed), Habits.OfPolicies));

    [Xunit.Fact]
    public void The_seeds_of_policies_reach_what_is_rare()
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Count(string what) => seen[what] = seen.GetValueOrDefault(what) + 1;
        for (var seed = 0; seed < 400; seed++)
        {
            var run = new ModelRun(new World(seed), Habits.OfPolicies);
            Assert.True(run.Run());
            foreach (var node in run.State.Nodes.Where(node => node.Policy != DeploymentPolicy.Always))
            {
                Count(node.Ending!.Outcome.ToString());
                if (node.Ending.Outcome == DeploymentOutcome.AlreadyCurrent)
                    Count(node.Ending.Reason!.Contains("this run", StringComparison.Ordinal) ? "there by this run" : "there by others");
                if (node.Ending.Outcome == DeploymentOutcome.AlreadyCurrent && node.Attempt > 0)
                    Count("there after a lost answer");
                if (node is { Ending.Outcome: DeploymentOutcome.Deployed, Planned.Skip: not null })
                    Count("deployed though it was there at first");
            }
        }

        output.WriteLine(string.Join(", ", seen.Select(pair => pair.Key + " " + pair.Value)));
        string[] expected = ["AlreadyCurrent", "Deployed", "deployed though it was there at first", "there after a lost answer", "there by others", "there by this run"];
        Assert.Equal(expected, expected.Where(seen.ContainsKey));
    }

    [Xunit.Fact]
    public void The_seeds_reach_what_is_rare()
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Count(string what) => seen[what] = seen.GetValueOrDefault(what) + 1;
        for (var seed = 0; seed < 700; seed++)
        {
            var run = seed < 500 ? new ModelRun(seed) : new ModelRun(seed, Habits.OfSlowSuperseding);
            Assert.True(run.Run());
            foreach (var node in run.State.Nodes)
            {
                var result = Results.Of(node, run.State, task => task);
                Count(result.Outcome.ToString());
                if (node.Attempt > 1)
                    Count("asked again");
                if (node.Crossed is not null)
                    Count("twins that cancelled each other");
                foreach (var twin in result.Twins)
                    Count(twin.CancelledBeforeStart ? "twin cancelled before its start" : "twin that ran");
            }
        }

        output.WriteLine(string.Join(", ", seen.Select(pair => pair.Key + " " + pair.Value)));
        string[] expected = ["AwaitingPerson", "Cancelled", "Deployed", "Failed", "Skipped", "Superseded", "TimedOut", "Unknown", "asked again", "twin cancelled before its start", "twin that ran", "twins that cancelled each other"];
        Assert.Equal(expected, expected.Where(seen.ContainsKey));
    }

    [Xunit.Fact]
    public void A_seed_gives_the_same_facts_twice()
    {
        for (var seed = 0; seed < 20; seed++)
            Assert.Equal(Journal(seed), Journal(seed));
    }

    [Xunit.Fact]
    public void Facts_that_are_folded_again_give_the_same_state_and_decisions_after_each()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var run = new ModelRun(seed);
            var digests = new ConcurrentQueue<string>();
            run.Applied = () => digests.Enqueue(Digest(run.State));
            Assert.True(run.Run());
            var again = new RunState(run.State.RunId, run.Plan, run.State.Options);
            foreach (var fact in run.Facts)
            {
                again.Apply(fact);
                Assert.True(digests.TryDequeue(out var digest));
                Assert.Equal(digest, Digest(again));
            }
        }
    }

    private void TryAll(int seeds, Func<int, ModelRun> make)
    {
        var broken = new ConcurrentBag<string>();
        var watch = Stopwatch.StartNew();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Depth.IsDeep ? Environment.ProcessorCount : 1 };
        Parallel.For(0, seeds, parallel, seed =>
        {
            if (broken.Count < 20 && Try(() => make(seed)) is { } fault)
                broken.Add("seed " + seed + ": " + fault);
        });
        output.WriteLine($"{seeds} seeds, {seeds / watch.Elapsed.TotalSeconds:F0} seeds/s");
        Assert.True(broken.IsEmpty, string.Join(Environment.NewLine, broken.Order()));
    }

    private static string? Try(Func<ModelRun> make)
    {
        try
        {
            var run = make();
            if (!run.Run())
                return "the run does not end: " + string.Join(", ", run.State.Nodes.Where(node => !node.Closed).Select(node => node.Planned.Name + " " + node.Stage));
            List<string> faults = [.. Promises.Broken(run), .. PolicyPromises.Broken(run)];
            return faults.Count == 0 ? null : string.Join("; ", faults);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    private static string Journal(int seed)
    {
        var run = new ModelRun(seed);
        Assert.True(run.Run());
        return JsonConvert.SerializeObject(run.Facts, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto });
    }

    private static string Digest(RunState state) => JsonConvert.SerializeObject(new
    {
        state.Now,
        state.Nodes,
        state.Asking,
        state.Dirty,
        state.Next,
        state.Open,
        state.ReadOutage,
        Decisions = Decider.Decide(state),
    });
}
