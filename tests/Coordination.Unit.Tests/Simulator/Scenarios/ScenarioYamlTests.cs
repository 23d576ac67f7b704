using System;
using System.IO;
using System.Linq;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Scenarios;

public sealed class ScenarioYamlTests
{
    [Theory]
    [InlineData("environments: [Dev]\nenviroments: [Dev]", 2, 1, "A scenario has no 'enviroments'. It may have")]
    [InlineData("server: { taskCap: 0 }", 1, 20, "'taskCap' is a whole number, 1 or more, not '0'.")]
    [InlineData("environments:\n  - Dev\n  - dev", 3, 5, "There are two environments named 'dev'.")]
    [InlineData("environments: [Dev]\nmachines:\n  - { name: m, environments: [Prod] }", 3, 31, "There is no environment 'Prod'. There are Dev.")]
    [InlineData("projects:\n  - name: A\n    steps:\n      - name: One\n        duration: soon", 5, 19, "'duration' is a duration like 90s")]
    [InlineData("projects:\n  - name: A\n    steps:\n      - { name: One, durration: 5s }", 4, 22, "A step has no 'durration'.")]
    [InlineData("projects:\n  - name: A\n    releases: [1.0.0]\n    deployed: { Dev: 1.0.0 }\nenvironments: [Test]", 4, 17, "There is no environment 'Dev'.")]
    [InlineData("environments: [Dev]\nprojects:\n  - name: A\n    releases: [1.0.0]\n    deployed: { Dev: 2.0.0 }", 5, 22, "There is no release '2.0.0'. There are 1.0.0.")]
    [InlineData("projects:\n  - group: A", 2, 5, "A project needs 'name'.")]
    [InlineData("projects:\n  - { name: A, steps: [{ name: One, outcome: perhaps }] }", 2, 46, "'outcome' is one of success, warning, failure, guidedFailure, manualIntervention, not 'perhaps'.")]
    [InlineData("projects:\n  - { name: A, steps: [{ name: One, type: manual, answer: Proceed }] }", 2, 59, "'answer' needs 'answeredAfter'.")]
    [InlineData("a: [", 2, 1, "This is no YAML")]
    [InlineData("environments: [Dev,\nTest]\nprojects: [}\n", 1, 19, "not closed, or goes on too far to the left")]
    [InlineData("environments: [Dev\nprojects:\n - {name: A", 1, 15, "not closed, or goes on too far to the left")]
    [InlineData("", 1, 1, "The scenario is empty.")]
    public void A_fault_has_its_line_its_column_and_what_would_be_right(string yaml, int line, int column, string words)
    {
        var fault = Assert.Throws<ScenarioException>(() => Scenario.FromYaml(yaml));
        Assert.Contains(words, fault.Message);
        Assert.Equal((line, column), ((int)fault.Line, (int)fault.Column));
    }

    [Fact]
    public void What_was_deployed_is_in_the_past_with_its_durations()
    {
        var scenario = Scenario.FromYaml(
            """
            server: { name: Node-7, version: 2025.1.1, seed: 3, apiKey: API-OTHER, startsAt: 2026-02-01T00:00:00Z }
            environments: [Dev, { name: Prod, guidedFailure: true }]
            machines: [{ name: w1, roles: [web] }, { name: w2, roles: [web] }]
            projects:
              - name: Trading API
                group: Trading
                releases: [1.0.0, { version: 1.1.0, age: 3h, notes: New }]
                steps:
                  - { name: Install, role: web, window: 1, duration: 2m }
                  - { name: Test, duration: 30s }
                deployed:
                  Dev:
                    - { version: 1.0.0, age: 20h, times: 2 }
                    - { version: 1.1.0, age: 1h, duration: 6m, state: Failed }
                  Prod: 1.0.0
            """);
        using var server = new OctopusServer(scenario, new VirtualTime(scenario.StartsAt));
        Assert.Equal("API-OTHER", server.Users.Get(OctopusServer.RobotId).ApiKey);
        Assert.Equal(["1.0.0", "1.1.0"], server.Releases.Select(release => release.Version));
        Assert.Equal(4, server.Deployments.Count);
        Assert.Equal(server.Deployments.OrderBy(deployment => deployment.Created).Select(deployment => deployment.Id), server.Deployments.Select(deployment => deployment.Id));
        Assert.All(server.Tasks, task => Assert.True(task.CompletedTime <= scenario.StartsAt && task.StartTime > task.QueueTime && task.ServerNode == "Node-7"));

        var current = server.Dashboard.Current("Spaces-1", environmentIds: [server.EnvironmentIdOf("Dev")]).Single().Deployment;
        Assert.Equal((TaskState.Failed, "1.1.0", TimeSpan.FromMinutes(6)), (current.Task.State, current.Release.Version, current.Task.RunningTime(scenario.StartsAt)));
        var previous = server.Dashboard.Previous("Spaces-1", environmentIds: [server.EnvironmentIdOf("Dev")]).Single().Deployment;
        Assert.Equal(TimeSpan.FromMinutes(4.5), previous.Task.RunningTime(scenario.StartsAt));
        Assert.Equal("trading-api", server.Projects.Single().Slug);
    }

    [Fact]
    public void What_steps_took_where_it_failed_and_what_runbooks_ran_is_in_the_past()
    {
        var scenario = Scenario.FromYaml(
            """
            environments: [Dev]
            projects:
              - name: A
                releases: [1.0.0]
                steps: [{ name: Install, duration: 2m }, { name: Test, duration: 30s }, { name: Tell, duration: 5s }]
                deployed: { Dev: [{ version: 1.0.0, age: 20h, steps: { Install: 4m } }, { version: 1.0.0, age: 10h, failedStep: Test }] }
                runbooks: [{ name: Rebuild, steps: [{ name: Rebuild, duration: 1m }], ran: { Dev: [3h, { age: 1h, state: Failed, times: 2 }] } }]
            """);
        using var server = new OctopusServer(scenario, new VirtualTime(scenario.StartsAt));

        var first = server.Deployments.First().Task;
        Assert.Equal([240, 30, 5], first.Log.Children.Select(step => (step.Ended - step.Started)!.Value.TotalSeconds));
        var failed = server.Deployments.Last().Task;
        Assert.Equal(TaskState.Failed, failed.State);
        Assert.Equal(["Step 1: Install Success", "Step 2: Test Failed"], failed.Log.Children.Select(step => $"{step.Name} {step.Status}"));
        Assert.Equal(150, failed.RunningTime(scenario.StartsAt).TotalSeconds);

        Assert.Equal([TaskState.Success, TaskState.Failed, TaskState.Failed], server.RunbookRuns.OrderBy(run => run.Created).Select(run => run.Task.State));
        Assert.Equal(TimeSpan.FromHours(3), scenario.StartsAt - server.RunbookRuns.Min(run => run.Created));
        Assert.All(server.RunbookRuns, run => Assert.True(run.RunbookSnapshot.Assembled <= run.Created));
    }

    [Fact]
    public void Without_ages_a_release_reaches_one_environment_after_the_other()
    {
        var scenario = Scenario.FromYaml(
            """
            environments: [Dev, Prod]
            projects:
              - { name: A, steps: [{ name: Work }], releases: [1.0.0, 2.0.0], deployed: { Prod: 1.0.0, Dev: [1.0.0, 2.0.0] } }
            """);
        using var server = new OctopusServer(scenario, new VirtualTime(scenario.StartsAt));
        Assert.Equal(["1.0.0 Deploy to Dev", "1.0.0 Deploy to Prod", "2.0.0 Deploy to Dev"], server.Deployments.Select(one => $"{one.Release.Version} {one.Name}"));
    }

    [Fact]
    public void The_scenario_that_ships_is_read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Coordination.sln"))) folder = folder.Parent;
        Assert.SkipWhen(folder is null, "The tests run outside of the repository.");
        var scenario = Scenario.FromYaml(File.ReadAllText(Path.Combine(folder!.FullName, "module", "Samples", "trading.scenario.yaml")));
        using var server = new OctopusServer(scenario, new VirtualTime(scenario.StartsAt));
        Assert.All(server.Projects.Where(project => !project.IsDisabled), project => Assert.NotEmpty(server.Processes.Get(project.DeploymentProcessId).Steps));
    }

    [Theory]
    [InlineData("90s", 90)]
    [InlineData("500ms", 0.5)]
    [InlineData("5m", 300)]
    [InlineData("1.5h", 5400)]
    [InlineData("2d", 172800)]
    [InlineData("00:05:00", 300)]
    [InlineData("30", 30)]
    public void Durations_are_read(string text, double seconds)
    {
        Assert.True(ScenarioDuration.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("-5s")]
    [InlineData("s")]
    [InlineData("five")]
    [InlineData("-00:05:00")]
    [InlineData("999999d")]
    public void What_is_no_duration_is_not_read(string text) => Assert.False(ScenarioDuration.TryParse(text, out _));
}
