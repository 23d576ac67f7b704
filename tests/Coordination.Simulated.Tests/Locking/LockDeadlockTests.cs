using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulated.Tests.Testing;
using Coordination.Simulated.Tests.Waiting;
using Xunit;

namespace Coordination.Simulated.Tests.Locking;

/// <summary>Tasks and sessions that hold locks which others wait for, while they wait for those others.</summary>
public sealed class LockDeadlockTests(ITestOutputHelper output)
{
    private const string Yaml = """
        server: { rateLimit: off }
        environments: [Dev]
        switches: { listsLag: 0s }
        users:
          - { name: blind, apiKey: API-BLIND, permissions: [ProjectView, EnvironmentView, DeploymentView, ReleaseView, ProcessView, TaskView, TaskViewLog] }
        projects:
          - { name: A, releases: [1.0.0], steps: [ { name: Work, duration: 5h } ] }
          - { name: B, releases: [1.0.0], steps: [ { name: Work, duration: 5h } ] }
          - { name: C, releases: [1.0.0], steps: [ { name: Work, duration: 5h } ] }
        """;

    private static readonly CancellationToken _none = CancellationToken.None;

    [Fact]
    public void Of_two_tasks_that_wait_for_each_others_locks_the_last_is_told_within_two_looks_and_the_other_goes_on() => Play(async (players, connection) =>
    {
        var (a, b) = (new Contestant(players, 1, await players.DeployAsync("A")), new Contestant(players, 2, await players.DeployAsync("B")));
        await a.HoldAsync("one");
        await b.HoldAsync("two");
        var first = a.WantAsync("two");
        await players.AfterAsync(30);
        var closed = players.Octopus.Time.GetUtcNow();
        var second = b.WantAsync("one");

        Assert.Equal($"LockDeadlocked The lock 'one' would never be free: it is held by {a.Task}, which waits for the lock 'two', which is held by this very task.", await second);
        Assert.InRange(players.Octopus.Time.GetUtcNow() - closed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal("holds", await first);
    });

    [Fact]
    public void Two_sessions_without_tasks_that_wait_for_each_other_are_told_once_their_leases_were_seen_renewed() => Play(async (players, connection) =>
    {
        var (a, b) = (new Contestant(players, 1, task: null), new Contestant(players, 2, task: null));
        await a.HoldAsync("one");
        await b.HoldAsync("two");
        var before = players.Octopus.Time.GetUtcNow();

        var ended = await Task.WhenAll(a.WantAsync("two"), b.WantAsync("one"));

        Assert.Single(ended, one => one.StartsWith("LockDeadlocked ", StringComparison.Ordinal) && one.Contains("this very session", StringComparison.Ordinal));
        Assert.Single(ended, "holds");
        Assert.InRange(players.Octopus.Time.GetUtcNow() - before, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    });

    [Fact]
    public void That_all_who_hold_the_places_of_a_lock_wait_for_us_is_told_within_two_looks_and_the_others_go_on() => Play(async (players, connection) =>
    {
        var (a, b, c) = (new Contestant(players, 1, await players.DeployAsync("A")), new Contestant(players, 2, await players.DeployAsync("B")), new Contestant(players, 3, await players.DeployAsync("C")));
        await a.HoldPlaceAsync("sem");
        await b.HoldPlaceAsync("sem");
        await c.HoldAsync("one");
        var (first, second) = (a.WantAsync("one"), b.WantAsync("one"));
        await players.AfterAsync(30);
        var closed = players.Octopus.Time.GetUtcNow();

        Assert.Equal($"LockDeadlocked The lock 'sem' would never be free: it is held in all 2 places by {a.Task}, which waits for the lock 'one', which is held by this very task, and by {b.Task}, which waits for the lock 'one', which is held by this very task.", await c.WantPlaceAsync("sem"));
        Assert.InRange(players.Octopus.Time.GetUtcNow() - closed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.Equal("holds", await first);
        Assert.Equal("holds", await second);
    });

    [Fact]
    public void One_who_gives_his_place_back_is_enough_and_no_deadlock() => Play(async (players, connection) =>
    {
        var (a, b, c) = (new Contestant(players, 1, await players.DeployAsync("A")), new Contestant(players, 2, await players.DeployAsync("B")), new Contestant(players, 3, await players.DeployAsync("C")));
        await a.HoldPlaceAsync("sem");
        await b.HoldPlaceAsync("sem");
        await c.HoldAsync("one");
        var first = a.WantAsync("one");
        await players.AfterAsync(10);
        var wants = c.WantPlaceAsync("sem");
        await players.AfterAsync(120);
        await b.ReleaseAsync();

        Assert.Equal("holds", await wants);
        Assert.Equal("holds", await first);
    });

    [Fact]
    public void A_holder_of_a_place_who_waits_for_our_task_in_another_way_counts_too() => Play(async (players, connection) =>
    {
        var (taskOfA, taskOfB) = (await players.DeployAsync("A"), await players.DeployAsync("B"));
        var (a, b, c) = (new Contestant(players, 1, taskOfA), new Contestant(players, 2, taskOfB), new Contestant(players, 3, await players.DeployAsync("C")));
        await a.HoldPlaceAsync("sem");
        await c.HoldPlaceAsync("sem");
        await b.HoldAsync("one");
        var (waits, wants) = (c.WantAsync("one"), b.WantPlaceAsync("sem"));
        await players.AfterAsync(60);

        // A waits, under its place, for the end of B's task, which wants a place, as does C, which wants what B holds.
        var wait = (await players.Waits.WaitForStepAsync(connection, WaitFor(taskOfB, taskOfA, a.Holds), new Hearer(), _none)).Single();

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.Contains($"waits for the lock 'sem', which is held in all 2 places by this very task, which waits for it, and by {c.Task}, which waits for the lock 'one'", wait.Reason, StringComparison.Ordinal);
        await a.ReleaseAsync();
        Assert.Equal(["holds", "holds"], await Task.WhenAll(wants, waits));
    });

    [Fact]
    public void Several_locks_taken_at_once_are_around_one_another() => Play(async (players, connection) =>
    {
        var (a, b) = (new Contestant(players, 1, await players.DeployAsync("A")), new Contestant(players, 2, await players.DeployAsync("B")));
        await b.HoldAsync("two");
        var first = a.WantAsync("one", "two");
        await players.AfterAsync(10);
        var second = b.WantAsync("one");

        Assert.StartsWith("LockDeadlocked ", await second, StringComparison.Ordinal);
        Assert.Equal("holds", await first);
    });

    [Fact]
    public void A_block_beside_the_step_that_waits_ends_by_itself_and_is_no_deadlock() => Play(async (players, connection) =>
    {
        var (taskOfA, b) = (await players.DeployAsync("A"), new Contestant(players, 2, await players.DeployAsync("B")));
        var (step, other) = (new Contestant(players, 1, taskOfA), new Contestant(players, 3, taskOfA));
        await step.HoldAsync("one");
        await b.HoldAsync("two");
        var beside = other.WantAsync("two");
        var waits = b.WantAsync("one");
        await players.AfterAsync(60);
        await step.ReleaseAsync();

        Assert.Equal("holds", await waits);
        Assert.Equal("holds", await beside);
    });

    [Fact]
    public void Who_died_while_it_waited_is_entered_past_and_no_deadlock() => Play(async (players, connection) =>
    {
        var taskOfA = await players.DeployAsync("A");
        var (a, b) = (new Contestant(players, 1, taskOfA), new Contestant(players, 2, await players.DeployAsync("B")));
        await a.HoldAsync("one");
        await b.HoldAsync("two");
        _ = a.WantAsync("two");
        await players.AfterAsync(10);
        a.Die();
        await players.CancelAsync(taskOfA);
        await players.AfterAsync(3);

        Assert.Equal("holds", await b.WantAsync("one"));
    });

    [Fact]
    public void Waiting_under_a_lock_for_the_task_that_waits_for_it_is_named_at_the_second_look() => Play(async (players, connection) =>
    {
        var (taskOfA, taskOfB) = (await players.DeployAsync("A"), await players.DeployAsync("B"));
        var (a, b) = (new Contestant(players, 1, taskOfA), new Contestant(players, 2, taskOfB));
        await a.HoldAsync("one");
        var other = b.WantAsync("one");
        await players.AfterAsync(10);

        var wait = (await players.Waits.WaitForStepAsync(connection, WaitFor(taskOfB, taskOfA, a.Holds), new Hearer(), _none)).Single();

        Assert.Equal(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.Contains("(" + taskOfB + ") waits for the lock 'one', which is held by this very task", wait.Reason, StringComparison.Ordinal);
        Assert.True(wait.Waited < TimeSpan.FromSeconds(15), $"{wait.Waited}");
        await a.ReleaseAsync();
        Assert.Equal("holds", await other);
    });

    [Fact]
    public void A_key_that_may_not_see_locks_is_told_which_permission_would_tell() => Play(async (players, connection) =>
    {
        var (taskOfA, taskOfB) = (await players.DeployAsync("A"), await players.DeployAsync("B"));
        var blind = await players.Octopus.ConnectAsync(space: null, "API-BLIND", _none);
        var hearer = new Hearer();
        var request = WaitFor(taskOfB, taskOfA, ["a hold"]) with { Limits = new WaitLimits { RunTimeout = TimeSpan.FromSeconds(20) } };

        var wait = (await players.Waits.WaitForStepAsync(blind, request, hearer, _none)).Single();

        Assert.NotEqual(WaitOutcome.Deadlocked, wait.Outcome);
        Assert.Contains(hearer.Remarks, remark => remark.Contains("lacks LibraryVariableSetView, without which locks cannot be seen", StringComparison.Ordinal));
    });

    [Fact]
    public void Whenever_they_begin_and_however_lists_lag_the_cycle_is_found_and_mostly_one_is_enough()
    {
        var (seeds, both) = (Depth.Times(usual: 12, deep: 200), 0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var random = new Random(seed);
            Play(async (players, connection) =>
            {
                var withTasks = random.Next(3) > 0;
                var (a, b) = (new Contestant(players, 2 * seed, withTasks ? await players.DeployAsync("A") : null), new Contestant(players, (2 * seed) + 1, withTasks ? await players.DeployAsync("B") : null));
                await a.HoldAsync("one");
                await b.HoldAsync("two");
                var before = players.Octopus.Time.GetUtcNow();
                var first = LaterAsync(players, random.NextDouble() * 10, () => a.WantAsync("two"));
                var second = LaterAsync(players, random.NextDouble() * 10, () => b.WantAsync("one"));
                var ended = await Task.WhenAll(first, second);

                Assert.All(ended, one => Assert.True(one == "holds" || one.StartsWith("LockDeadlocked ", StringComparison.Ordinal), $"Seed {seed}: {one}"));
                both += ended.All(one => one != "holds") ? 1 : 0;
                Assert.True(ended.Any(one => one != "holds"), $"Seed {seed}: a deadlock was not seen.");
                Assert.True(players.Octopus.Time.GetUtcNow() - before < TimeSpan.FromMinutes(2), $"Seed {seed}: {players.Octopus.Time.GetUtcNow() - before}");
            }, Yaml.Replace("listsLag: 0s", "listsLag: " + random.Next(5) + "s", StringComparison.Ordinal));
        }

        output.WriteLine($"{seeds} seeds; both gave up in {both}.");

        // Of many at most one in ten; of a dozen, chance alone may make a few.
        Assert.True(both <= Math.Max(3, seeds / 10), $"Both gave up in {both} of {seeds}.");
    }

    private static StepWaitRequest WaitFor(string task, string ownTask, IReadOnlyList<string> holds) =>
        StepWaitTests.Request("B", "1") with { Deployments = new DeploymentQuery { Tasks = [task], OwnTask = ownTask, OwnHolds = holds } };

    private static async Task<string> LaterAsync(Players players, double seconds, Func<Task<string>> work)
    {
        await players.AfterAsync(seconds);
        return await work();
    }

    private static void Play(Func<Players, OctopusConnection, Task> script, string yaml = Yaml)
    {
        var players = new Players(yaml);
        players.Play(async connection =>
        {
            await script(players, connection);
            return true;
        });
    }
}
