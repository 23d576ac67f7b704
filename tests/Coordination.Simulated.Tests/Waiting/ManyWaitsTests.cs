using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>Many waits that begin in one process at once, each for another project.</summary>
public sealed class ManyWaitsTests
{
    private const int Projects = 100;

    [Fact]
    public void What_they_read_before_they_wait_they_read_together_and_within_the_budget()
    {
        var projects = Enumerable.Range(1, Projects).Select(number => "P" + number.ToString(CultureInfo.InvariantCulture)).ToList();
        var players = new Players(
            "server: { taskCap: 1000 }\nenvironments: [Dev]\nprojects:\n"
            + string.Join("\n", projects.Select(project => $"  - {{ name: {project}, releases: [1.0.0], steps: [ {{ name: First, duration: 90s }}, {{ name: Second, duration: 5h }} ] }}")),
            latency: TimeSpan.FromMilliseconds(50));
        var began = DateTimeOffset.MinValue;

        var waits = players.Play(async connection =>
        {
            foreach (var project in projects)
                await players.DeployAsync(project);
            await players.AfterAsync(60);
            began = players.Octopus.Time.GetUtcNow();
            var request = StepWaitTests.Request("P1", "Second") with { State = AwaitedState.Started };
            return await Task.WhenAll(projects.Select(project => players.Waits.WaitForStepAsync(
                connection, request with { Deployments = request.Deployments with { Project = project } }, new Hearer(), CancellationToken.None)));
        });

        Assert.All(waits, wait => Assert.Equal(WaitOutcome.Reached, wait.Single().Outcome));
        var requests = players.Octopus.Server.Journal.Entries.Where(entry => entry.At >= began && entry.At < began.AddMinutes(1)).ToList();
        Assert.True(requests.Count <= 60, $"{requests.Count} requests in the first minute: " + string.Join(", ", requests.GroupBy(entry => entry.Route).Select(route => $"{route.Count()} {route.Key}")));
    }
}
