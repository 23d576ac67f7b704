using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Coordination.Rehearsals;
using Coordination.Rehearsals.Servers;
using Coordination.Simulated.Tests.Testing;
using Coordination.Simulator.Scenarios;
using Xunit;

namespace Coordination.Simulated.Tests.Exporting;

public sealed class ScenarioExportTests : IDisposable
{
    private const string Source = """
        server: { taskCap: 4, nodes: 2, packageAcquisition: 7s }
        environments: [Dev, { name: Staging, guidedFailure: true }, Production]
        lifecycles:
          - { name: Unused }
          - { name: Usual, keep: 30d, phases: [{ name: First, environments: [Dev], optional: true }, { name: Second, environments: [Staging], minimum: 1 }, { name: Last, environments: [Production], keep: 5 }] }
        machines:
          - { name: web-1, roles: [web], environments: [Staging] }
          - { name: web-2, roles: [web], environments: [Staging] }
          - { name: web-3, roles: [web], environments: [Staging] }
          - { name: other, roles: [unused] }
        libraryVariableSets: [{ name: Shared, variables: { Octopus.Task.ConcurrencyTag: 'shared/#{Octopus.Environment.Id}' } }, { name: Unused set, variables: { Left: out } }]
        projects:
          - name: Database
            lifecycle: Usual
            variables: { Password: { value: S3cret-Value, sensitive: true }, Plain: [{ value: Plain-Value }, { value: Other, environments: [Staging] }], Count: { prompt: { label: How many } } }
            libraryVariableSets: [Shared]
            channels: [Hotfix]
            releases: [1.0.0, 1.1.0, { version: 1.1.1, channel: Hotfix }]
            deployed: { Staging: [{ version: 1.0.0, age: 5h }, { version: 1.0.0, age: 3h, state: Failed, duration: 4s }, { version: 1.1.0, age: 2h }] }
            steps:
              - { name: Back up, duration: 90s, run: Write-Host S3cret-Script }
              - { name: Migrate, duration: 200s, package: Acme.Database }
              - { name: Notify, duration: 3s, condition: failure }
              - { name: Cheer, duration: 3s, condition: '#{if Octopus.Environment.Name == "Staging"}true#{/if}' }
          - name: Website
            lifecycle: Usual
            cancelQueuedTasks: true
            releases: [2.0.0, 2.1.0]
            deployed: { Staging: { version: 2.0.0, age: 2h } }
            steps:
              - { name: Approve, type: manual, answeredAfter: 4m }
              - name: Roll
                role: web
                window: 2
                actions: [{ name: Out, duration: 10s }, { name: In, duration: 25s }]
              - { name: Test, duration: 40s, withPrevious: true }
          - { name: Left out, steps: [{ name: Work }] }
        """;

    private static readonly CoordinationPlan _plan = new()
    {
        Name = "both",
        Environment = "Staging",
        Deployments = [new PlannedDeployment { Name = "Database", Project = "Database", Version = "1.0.0" }, new PlannedDeployment { Name = "Website", Project = "Website", After = ["Database"] }],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_back_and_rehearses_to_the_same_timeline()
    {
        var source = Path.Combine(_folder, "source.yaml");
        File.WriteAllText(source, Source);
        var exported = Export(["Database", "Website"]);

        Assert.Equal(["Database", "Website"], exported.Projects);
        Assert.Equal(4, exported.Deployments);
        Assert.Equal((7, 1), (exported.MeasuredSteps, exported.UnmeasuredSteps));
        var (before, after) = (TimelineOf(source), TimelineOf(exported.Path));
        Assert.Equal(before.Select(entry => (entry.Name, entry.Result.Outcome, entry.Result.Version)), after.Select(entry => (entry.Name, entry.Result.Outcome, entry.Result.Version)));

        // Only when a task is picked up, at first and after each answer, is left to chance: from 0.2 to 1.2 seconds. And with it, when we look.
        Assert.All(before.Zip(after), pair => Assert.InRange(((pair.First.Ended - pair.First.Started) - (pair.Second.Ended - pair.Second.Started))!.Value.TotalSeconds, -1, 1));
        Assert.All(before.Zip(after), pair => Assert.InRange((pair.First.Started - pair.Second.Started)!.Value.TotalSeconds, -10, 10));
        Assert.Equal(TimeSpan.FromSeconds(300), after[0].Ended - after[0].Started);
    }

    [Fact]
    public void An_export_of_an_export_says_the_same()
    {
        var first = File.ReadAllLines(Export(["Database", "Website"]).Path);
        var octopus = new SimulatedOctopus(Scenario.FromYaml(string.Join('\n', first)));
        var second = File.ReadAllLines(Export(octopus, ["Database", "Website"], new ScenarioExportOptions { Path = Path.Combine(_folder, "second.yaml") }).Path);
        Assert.Equal(first.Where(line => !IsOfTheMoment(line)), second.Where(line => !IsOfTheMoment(line)));

        // Ages are told from the start of either server; latencies are drawn anew.
        static bool IsOfTheMoment(string line) => line.Contains("age:", StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_that_are_no_secrets_nodes_and_their_cap_come_along()
    {
        var again = new SimulatedOctopus(Scenario.FromYaml(File.ReadAllText(Export(["Database", "Website"]).Path)));
        var text = File.ReadAllText(Export(again, ["Database"], new ScenarioExportOptions { Path = Path.Combine(_folder, "again.yaml") }).Path);

        // Of what was written and read back, so that both sides know it.
        foreach (var told in new[] { "nodes: 2", "taskCap: 4", "Plain:", "value: Plain-Value", "environments:\n      - Staging", "Shared", "Octopus.Task.ConcurrencyTag", "label: How many", "cancelQueuedTasks: false" })
            Assert.Contains(told, text.Replace("\r", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Unused set", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_key_must_not_see_of_nodes_and_variables_is_left_out()
    {
        const string Reader = "users: [{ name: reader, apiKey: API-READER, permissions: [ProjectView, EnvironmentView, LifecycleView, ReleaseView, DeploymentView, TaskView, TaskViewLog, ProcessView, MachineView, TenantView] }]";
        var octopus = new SimulatedOctopus(Scenario.FromYaml(Source + "\n" + Reader));
        var text = File.ReadAllText(octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, "API-READER", CancellationToken.None);
            return await octopus.Engine.ScenarioExport.ExportAsync(connection, new ScenarioExportOptions { Path = Path.Combine(_folder, "seen.yaml"), Projects = ["Database"] }, CancellationToken.None);
        }).Path);

        Assert.DoesNotContain("taskCap", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Plain", text, StringComparison.Ordinal);
        Assert.Contains("Migrate", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_and_nothing_of_other_projects_is_in_it()
    {
        var text = File.ReadAllText(Export(["Database"]).Path);
        Assert.DoesNotContain("S3cret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", text, StringComparison.Ordinal);
        Assert.DoesNotContain("API-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Website", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unused", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Back up", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_projects_that_are_not_there_are_told_and_nothing_is_written()
    {
        var fault = Assert.Throws<CoordinationException>(() => Export(["Databse", "Website", "Nothing"]));
        Assert.Equal(["Databse", "Nothing"], fault.Failures.Select(failure => failure.Target));
        Assert.Equal("ProjectNotFound", fault.Failures[0].Id);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_where_that_was_said_and_nothing_is_read_before()
    {
        var path = Path.Combine(_folder, "there.yaml");
        File.WriteAllText(path, "mine");
        var octopus = new SimulatedOctopus(Scenario.FromYaml(Source));
        var before = octopus.JournalLines().Count;
        var options = new ScenarioExportOptions { Path = path };
        Assert.Equal("ScenarioFileExists", Assert.Throws<CoordinationException>(() => Export(octopus, ["Database"], options)).Failures.Single().Id);
        Assert.Equal("mine", File.ReadAllText(path));
        Assert.InRange(octopus.JournalLines().Count - before, 0, 6);

        Export(octopus, ["Database"], options with { Overwrites = true });
        Assert.Contains("Migrate", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_history_out_of_range_is_refused(int history) =>
        Assert.Equal("HistoryOutOfRange", Assert.Throws<CoordinationException>(() => Export(new SimulatedOctopus(Scenario.FromYaml(Source)), ["Database"], new ScenarioExportOptions { History = history, Path = Path.Combine(_folder, "x.yaml") })).Failures.Single().Id);

    [Fact]
    public void Without_history_what_is_deployed_where_is_still_there()
    {
        var exported = Export(new SimulatedOctopus(Scenario.FromYaml(Source)), ["Database"], new ScenarioExportOptions { History = 0, Path = Path.Combine(_folder, "x.yaml") });
        Assert.Equal((2, 0, 4), (exported.Deployments, exported.MeasuredSteps, exported.UnmeasuredSteps));
    }

    private static IReadOnlyList<TimelineEntry> TimelineOf(string scenario) => new Rehearsal().Run(_plan, new RehearsalOptions { Scenario = scenario }, CancellationToken.None).Timeline;

    private static ExportedScenario Export(SimulatedOctopus octopus, string[] projects, ScenarioExportOptions options) => octopus.Run(async () =>
    {
        var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
        return await octopus.Engine.ScenarioExport.ExportAsync(connection, options with { Projects = projects }, CancellationToken.None);
    });

    private ExportedScenario Export(string[] projects) => Export(new SimulatedOctopus(Scenario.FromYaml(Source)), projects, new ScenarioExportOptions { Path = Path.Combine(_folder, "exported.yaml") });
}
