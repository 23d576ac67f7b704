using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class SavedServerTests
{
    private static readonly int Seeds = Environment.GetEnvironmentVariable("COORDINATION_DEPTH") == "deep" ? 3000 : 60;

    [Fact]
    public void A_server_that_is_restored_and_played_on_ends_as_it_did()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var server = SimulatedServer.Of(RandomScenario.Of(random, seed, cap: random.Next(1, 5), hasRetention: seed % 3 == 0));
            Play(server, random, steps: random.Next(0, 60));
            var saved = server.Server.Save();
            var before = Picture(server);

            var ends = new List<string>();
            for (var time = 0; time < 3; time++)
            {
                if (time > 0) server.Server.Restore(saved);
                Assert.True(before == Picture(server), $"Seed {seed}: restored, the server is another.");
                Play(server, new Random(seed), steps: 30);
                while (server.Time.AdvanceToNextTimer())
                {
                    // To the end.
                }

                ends.Add(Picture(server));
            }

            Assert.True(ends[0] == ends[1] && ends[1] == ends[2], $"Seed {seed}: played on, it ended otherwise.\n{FirstDifference(ends[0], ends.First(end => end != ends[0] || end == ends[2]))}");
        }
    }

    [Fact]
    public void The_clock_comes_back_and_what_was_outstanding_is_outstanding_again()
    {
        var server = SimulatedServer.WithStep("duration: 1m");
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        server.Advance(30);
        var saved = server.Server.Save();
        server.Advance(3600);
        Assert.Equal(TaskState.Success, deployment.Task.State);

        server.Server.Restore(saved);
        Assert.Equal(saved.At, server.Server.Now);
        var again = server.Server.Tasks.Get(deployment.TaskId);
        Assert.Equal(TaskState.Executing, again.State);
        server.Advance(3600);
        Assert.Equal((deployment.Task.State, deployment.Task.CompletedTime), (again.State, again.CompletedTime));
        Assert.NotSame(deployment.Task, again);
    }

    /// <summary>Some deployments, some cancels, and time in between.</summary>
    private static void Play(SimulatedServer server, Random random, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            switch (random.Next(6))
            {
                case 0 when random.Next(3) == 0:
                    var name = One(server.Server.Runbooks, random).Name;
                    server.Run(name, One(server.Server.Environments, random).Name, run => RandomScenario.Vary(run, random, server.Server.Now));
                    break;
                case 0:
                    var draft = new Deployment { ReleaseId = One(server.Server.Releases, random).Id, EnvironmentId = One(server.Server.Environments, random).Id };
                    RandomScenario.Vary(draft, random, server.Server.Now);
                    server.Server.Request(() => server.Server.DeploymentCreation.Create(draft, server.Robot));
                    break;
                case 1 when server.Server.Deployments.Count > 0 && random.Next(4) == 0:
                    server.Cancel(One(server.Server.Deployments, random));
                    break;
                default:
                    server.Time.AdvanceToNextTimer();
                    break;
            }
        }
    }

    private static T One<T>(IReadOnlyCollection<T> all, Random random) => all.ElementAt(random.Next(all.Count));

    /// <summary>All that the server shows of tasks, deployments, interruptions, events and logs.</summary>
    private static string Picture(SimulatedServer server)
    {
        var text = new StringBuilder();
        IEnumerable<Entity> shown = [.. server.Server.Tasks, .. server.Server.Deployments, .. server.Server.RunbookRuns, .. server.Server.Releases, .. server.Server.Interruptions, .. server.Server.Events];
        foreach (var entity in shown) text.Append(EntityJson.Write(entity).ToString(Newtonsoft.Json.Formatting.None)).Append('\n');
        foreach (var task in server.Server.Tasks) Append(text, task.Log, depth: 0);
        foreach (var entry in server.Server.Dashboard.Current("Spaces-1")) text.Append(entry.Deployment.Id).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, ActivityNode node, int depth)
    {
        text.Append(' ', depth).Append($"{node.Id} {node.Name} {node.Status} {node.Started:O} {node.Ended:O}\n");
        foreach (var line in node.LogElements) text.Append(' ', depth).Append($"{line.OccurredAt:O} {line.MessageText}\n");
        foreach (var child in node.Children) Append(text, child, depth + 1);
    }

    private static string FirstDifference(string one, string other) =>
        one.Split('\n').Zip(other.Split('\n')).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First}\n{pair.Second}").FirstOrDefault() ?? "One is longer.";
}
