using System.Linq;
using System.Threading;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>Which deployments and runs are meant, of one of B 1.0.0 to Dev, one of B 1.1.0 to Test, one of Other to Dev, and a run of a runbook of B in Dev.</summary>
public sealed class WhichDeploymentsTests
{
    private const string Yaml = """
        server: { stepDuration: 40m }
        environments: [Dev, Test]
        projects:
          - { name: B, releases: [1.0.0, 1.1.0], deployed: { Dev: 1.1.0 }, steps: [ { name: Deploy } ], runbooks: [ { name: Refresh, steps: [ { name: Restore } ] } ] }
          - { name: Other, releases: [1.0.0], steps: [ { name: Deploy } ] }
        """;

    private const string InDev = "B 1.0.0 to Dev";
    private const string InTest = "B 1.1.0 to Test";
    private const string OfOther = "Other 1.0.0 to Dev";
    private const string Run = "B runbook Refresh in Dev";

    public static TheoryData<string, DeploymentQuery, string[]> Named => new()
    {
        { "project", new DeploymentQuery { Project = "b" }, [InTest, InDev] },
        { "environment", new DeploymentQuery { Environment = "dev" }, [OfOther, InDev] },
        { "project and environment", new DeploymentQuery { Project = "B", Environment = "Dev" }, [InDev] },
        { "version", new DeploymentQuery { Project = "B", Version = "1.1.0" }, [InTest] },
        { "runbook", new DeploymentQuery { Project = "B", Runbook = "refresh" }, [Run] },
        { "own task", new DeploymentQuery { Project = "B", OwnTask = "SERVERTASKS-2" }, [InTest] },
        { "several tasks", new DeploymentQuery { Tasks = ["ServerTasks-4", "servertasks-4", "ServerTasks-2"] }, [OfOther, InDev] },
        { "a deployment and a run", new DeploymentQuery { Tasks = ["deployments-3", "runbookruns-1"] }, [InTest, Run] },
    };

    [Theory]
    [MemberData(nameof(Named))]
    public void Which_are_meant(string by, DeploymentQuery query, string[] meant)
    {
        var players = new Players(Yaml);
        var steps = players.Play(async connection =>
        {
            await players.DeployAsync("B", version: "1.0.0");
            await players.DeployAsync("B", "Test", "1.1.0");
            await players.DeployAsync("Other");
            await players.RunAsync("Refresh");
            await players.AfterAsync(10);
            return await players.Waits.GetStepsAsync(connection, query, CancellationToken.None);
        });

        Assert.True(meant.SequenceEqual(steps.Select(Of)), by + ": " + string.Join(", ", steps.Select(Of)));
    }

    [Fact]
    public void Several_tasks_are_found_in_a_few_requests()
    {
        var players = new Players(Yaml);
        var before = 0;
        var steps = players.Play(async connection =>
        {
            foreach (var version in new[] { "1.0.0", "1.1.0", "1.0.0", "1.1.0", "1.0.0", "1.1.0" })
                await players.DeployAsync("B", version: version);
            before = players.Octopus.Server.Journal.Entries.Count;
            return await players.Waits.GetStepsAsync(connection, new DeploymentQuery { Tasks = [.. Enumerable.Range(1, 6).Select(number => "ServerTasks-" + (number + 1))] }, CancellationToken.None);
        });

        Assert.Equal(6, steps.Count);
        var requests = players.Octopus.Server.Journal.Entries.Skip(before).Where(entry => entry.Route is "tasks" or "tasks/{id}").ToList();
        Assert.Single(requests);
    }

    private static string Of(ProjectStep step) =>
        step.Project + (step.Runbook is null ? " " + step.Version + " to " : " runbook " + step.Runbook + " in ") + step.Environment;
}
