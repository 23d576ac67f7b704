using System;
using System.Linq;
using Coordination.Rehearsals.Servers;
using Coordination.Simulated.Tests.Testing;
using Coordination.Simulator.Api;
using Coordination.Simulator.Scenarios;
using Xunit;

namespace Coordination.Simulated.Tests.Running;

/// <summary>How fast the deployments of a plan are asked for that may all start at once, on a server that holds its user to so many requests a minute.</summary>
public sealed class PaceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(20, 200, 150)]
    [InlineData(150, 200, 150)]
    [InlineData(60, 60, 60)]
    public void A_plan_of_any_size_is_asked_for_without_one_refusal_and_leaves_others_their_room(int count, int perMinute, int mostGoal)
    {
        var octopus = New(count, perMinute);

        // To resolve it takes several requests for each project, all at once; what that has used up of the allowance has come back when it is carried out.
        var plan = octopus.Resolve(PlanOf(count));
        octopus.Time.AdvanceBy(TimeSpan.FromMinutes(10));
        var resolved = octopus.Server.Journal.Entries.Count;
        Assert.True(octopus.Deploy(plan).Succeeded);

        var requests = octopus.Server.Journal.Entries.Skip(resolved).ToList();
        Assert.DoesNotContain(requests, entry => entry.Status == 429);
        var most = requests.Max(first => requests.Count(entry => entry.At >= first.At && entry.At < first.At + TimeSpan.FromMinutes(1)));
        output.WriteLine($"{most} requests in a minute at most");
        Assert.InRange(most, 1, mostGoal);
    }

    [Fact]
    public void Twenty_begin_at_once()
    {
        var octopus = New(20, perMinute: 200);
        octopus.Deploy(PlanOf(20));

        var asked = octopus.DeploymentRequests();
        Assert.InRange(asked[^1].At - asked[0].At, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static SimulatedOctopus New(int count, int perMinute) => new(
        Scenario.FromYaml("server: { taskCap: 2000, rateLimit: { perMinute: " + perMinute + " } }\nenvironments: [Dev]\nprojects:\n"
            + string.Concat(Enumerable.Range(1, count).Select(number => $"  - {{ name: P{number}, releases: [1.0.0], steps: [ {{ name: Deploy, duration: 20m }} ] }}\n"))),
        new SimulatedServerOptions { Latency = TimeSpan.FromMilliseconds(100) });

    private static CoordinationPlan PlanOf(int count) => new()
    {
        Name = "Many",
        Environment = "Dev",
        Deployments = [.. Enumerable.Range(1, count).Select(number => new PlannedDeployment { Name = "P" + number, Project = "P" + number })],
    };
}
