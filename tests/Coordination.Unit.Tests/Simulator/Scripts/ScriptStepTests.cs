using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Coordination.Unit.Tests.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Scripts;

/// <summary>Steps whose script runs, with a runner that starts no process.</summary>
public sealed class ScriptStepTests
{
    private const string Address = "http://127.0.0.1:1/octo";

    private readonly RecordingRunner _runner = new();

    [Fact]
    public void Without_leave_to_run_scripts_the_step_takes_its_time_and_says_so()
    {
        var simulated = SimulatedServer.WithStep("run: Write-Host 1, duration: 30s");

        var deployment = simulated.DeployAndFinish("A", "1.0.0", "Dev");

        Assert.Equal(TaskState.Success, deployment.Task.State);
        Assert.Equal(TimeSpan.FromSeconds(30), deployment.Task.RunningTime(simulated.Server.Now));
        Assert.Contains(LogOf(deployment), line => line.MessageText.Contains("--allow-scripts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, TaskState.Success)]
    [InlineData(1, TaskState.Failed)]
    [InlineData(-43, TaskState.Failed)]
    [InlineData(255, TaskState.Failed)]
    public void The_exit_code_decides(int exitCode, object state)
    {
        var deployment = Started("run: whatever", out _);

        _runner.Last.Exits(exitCode);

        Assert.Equal((TaskState)state, deployment.Task.State);
    }

    [Fact]
    public void The_script_is_the_one_that_the_scenario_names()
    {
        Started("script: ./migrate.ps1", out _);
        Assert.Equal("./migrate.ps1", _runner.Last.Job.File);
        Assert.Null(_runner.Last.Job.Body);

        Started("run: Invoke-Something -Now", out _);
        Assert.Equal("Invoke-Something -Now", _runner.Last.Job.Body);
        Assert.Null(_runner.Last.Job.File);
    }

    [Fact]
    public void It_is_given_the_variables_of_task_place_step_and_project()
    {
        var deployment = Started("run: x", out var simulated, "variables: { Greeting: 'Hi #{octopus.environment.name} #{No.Such}', Coordination.ApiKey: { value: API-1, sensitive: true } }");

        var variables = _runner.Last.Job.Variables;
        Assert.Equal(deployment.TaskId, variables["Octopus.Task.Id"]);
        Assert.Equal(deployment.Id, variables["OCTOPUS.DEPLOYMENT.ID"]);
        Assert.Equal("A", variables["Octopus.Project.Name"]);
        Assert.Equal(simulated.Server.EnvironmentIdOf("Dev"), variables["Octopus.Environment.Id"]);
        Assert.Equal("Spaces-1", variables["Octopus.Space.Id"]);
        Assert.Equal("1.0.0", variables["Octopus.Release.Number"]);
        Assert.Equal("Work", variables["Octopus.Step.Name"]);
        Assert.Equal("1", variables["Octopus.Action.Number"]);
        Assert.Equal(Address, variables["Octopus.Web.ServerUri"]);
        Assert.Equal("Hi Dev #{No.Such}", variables["Greeting"]);
        Assert.Equal("API-1", variables["Coordination.ApiKey"]);
        Assert.False(variables.ContainsKey("Octopus.Deployment.Tenant.Id"));
    }

    [Fact]
    public void What_it_says_is_in_the_log_in_the_categories_that_it_switches_to()
    {
        var deployment = Started("run: x", out _);

        _runner.Last.Says("plain", "##octopus[stdout-highlight]", "high", "##octopus[stdout-default]", "##octopus[stdout-ignore]", "unheard", "##octopus[stdout-verbose]", "quiet", "##octopus[stdout-wait]", "waits").Complains("bad").Exits();

        var log = LogOf(deployment);
        Assert.Equal(LogCategory.Info, log.Single(line => line.MessageText == "plain").Category);
        Assert.Equal(LogCategory.Highlight, log.Single(line => line.MessageText == "high").Category);
        Assert.Equal(LogCategory.Verbose, log.Single(line => line.MessageText == "quiet").Category);
        Assert.Equal(LogCategory.Wait, log.Single(line => line.MessageText == "waits").Category);
        Assert.Equal(LogCategory.Error, log.Single(line => line.MessageText == "bad").Category);
        Assert.DoesNotContain(log, line => line.MessageText == "unheard");
        Assert.True(deployment.Task.HasWarningsOrErrors);
    }

    [Fact]
    public void Progress_shows_at_its_node()
    {
        var deployment = Started("run: x", out _);

        _runner.Last.Says(Message("progress", ("percentage", "40"), ("message", "nearly")));

        var leaf = Leaves(deployment.Task.Log).Last();
        Assert.Equal(40, leaf.ProgressPercentage);
        Assert.Equal("nearly", leaf.ProgressMessage);
    }

    [Fact]
    public void A_later_step_sees_what_an_earlier_one_set()
    {
        var simulated = TwoSteps();
        var deployment = simulated.Deploy("A", "1.0.0", "Dev");
        simulated.Advance(2);

        _runner.Last.Says(Message("setVariable", ("name", "Url"), ("value", "http://x")), Message("setVariable", ("name", "Pin"), ("value", "0815-4711"), ("sensitive", "True"))).Exits();

        Assert.Equal(2, _runner.Started.Count);
        Assert.Equal("http://x", _runner.Last.Job.Variables["octopus.action[One].output.url"]);
        Assert.Equal("0815-4711", _runner.Last.Job.Variables["Octopus.Action[One].Output.Pin"]);
        _runner.Last.Says("the pin is 0815-4711").Exits();
        Assert.Contains(LogOf(deployment), line => line.MessageText == "the pin is ********");
    }

    [Fact]
    public void No_sensitive_value_stands_in_the_log()
    {
        var deployment = Started("run: x", out var simulated, "variables: { Short: { value: API-1, sensitive: true }, Long: { value: API-12345, sensitive: true } }");

        _runner.Last.Says("keys API-1 and API-12345", Message("mask", ("value", "later")), "and later", Message("resultMessage", ("message", "because of later"))).Complains("API-12345").Exits(1);

        Assert.DoesNotContain(LogOf(deployment), line => line.MessageText.Contains("API-", StringComparison.Ordinal) || line.MessageText.Contains("later", StringComparison.Ordinal) || line.MessageText.Contains("2345", StringComparison.Ordinal));
        Assert.Contains(LogOf(deployment), line => line.MessageText == "because of ********" && line.Category == LogCategory.Fatal);
        Assert.NotNull(simulated);
    }

    [Fact]
    public void A_file_that_it_names_becomes_an_artifact()
    {
        _runner.Files["/w/a.txt"] = Encoding.UTF8.GetBytes("content");
        var deployment = Started("run: x", out var simulated);

        _runner.Last.Says(Message("createArtifact", ("path", "/w/a.txt"), ("name", "report"), ("length", "7")), Message("createArtifact", ("path", "/w/none"), ("name", "none"), ("length", "7"))).Exits();

        var artifact = Assert.Single(simulated.Server.Artifacts);
        Assert.Equal("report", artifact.Filename);
        Assert.Equal(deployment.TaskId, artifact.ServerTaskId);
        Assert.Equal("content", Encoding.UTF8.GetString(artifact.Content));
        Assert.Contains(LogOf(deployment), line => line.Category == LogCategory.Error && line.MessageText.Contains("/w/none", StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_on_several_machines_runs_once_for_each()
    {
        var simulated = SimulatedServer.WithStep("role: web, run: x", rest: "machines: [{ name: w1, roles: web }, { name: w2, roles: web }]");
        simulated.Server.AllowScripts(_runner, Address);
        var deployment = simulated.Deploy("A", "1.0.0", "Dev");
        simulated.Advance(2);

        Assert.Equal(["w1", "w2"], _runner.Started.Select(script => script.Job.Variables["Octopus.Machine.Name"]));
        _runner.Started[0].Exits();
        Assert.Equal(TaskState.Executing, deployment.Task.State);
        _runner.Started[1].Exits();
        Assert.Equal(TaskState.Success, deployment.Task.State);
    }

    [Fact]
    public void Cancelling_kills_it_and_nothing_that_it_says_afterwards_counts()
    {
        var deployment = Started("run: x", out var simulated);

        simulated.Server.Request(() =>
        {
            simulated.Server.TaskChanges.Cancel(deployment.Task, simulated.Robot);
            return 0;
        });
        _runner.Last.Says("still here").Exits();
        simulated.Finish(deployment);

        Assert.True(_runner.Last.IsKilled);
        Assert.Equal(TaskState.Canceled, deployment.Task.State);
        Assert.DoesNotContain(LogOf(deployment), line => line.MessageText == "still here");
    }

    [Fact]
    public void After_a_retry_by_guidance_it_runs_again()
    {
        var simulated = Allowing(SimulatedServer.WithStep("run: x"), _runner);
        var deployment = simulated.Deploy("A", "1.0.0", "Dev", with: draft => draft.UseGuidedFailure = true);
        simulated.Advance(2);
        _runner.Last.Exits(1);

        simulated.Answer(Assert.Single(deployment.Task.PendingInterruptions), "Retry");
        simulated.Advance(5);

        Assert.Equal(2, _runner.Started.Count);
        _runner.Last.Exits();
        Assert.Equal(TaskState.Success, deployment.Task.State);
    }

    [Theory]
    [InlineData("script: a.ps1, run: b", "not both")]
    [InlineData("type: email, run: b", "type script")]
    public void What_cannot_be_meant_is_a_fault_with_its_place(string step, string words)
    {
        var fault = Assert.Throws<ScenarioException>(() => SimulatedServer.WithStep(step));

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Line 8, ", fault.Message, StringComparison.Ordinal);
    }

    private static string Message(string name, params (string Key, string Value)[] values) =>
        $"##octopus[{name}{string.Concat(values.Select(value => $" {value.Key}='{Convert.ToBase64String(Encoding.UTF8.GetBytes(value.Value))}'"))}]";

    private static IEnumerable<ActivityNode> Leaves(ActivityNode node) => node.Children.Count == 0 ? [node] : node.Children.SelectMany(Leaves);

    private static List<LogLine> LogOf(Deployment deployment) => [.. Leaves(deployment.Task.Log).SelectMany(leaf => leaf.LogElements)];

    private static SimulatedServer Allowing(SimulatedServer simulated, RecordingRunner runner)
    {
        simulated.Server.AllowScripts(runner, Address);
        return simulated;
    }

    private Deployment Started(string step, out SimulatedServer simulated, string project = "")
    {
        simulated = Allowing(SimulatedServer.WithStep(step, project: project), _runner);
        var deployment = simulated.Deploy("A", "1.0.0", "Dev");
        simulated.Advance(2);
        return deployment;
    }

    private SimulatedServer TwoSteps() => Allowing(
        SimulatedServer.Of(
            """
            environments: [Dev]
            projects:
              - name: A
                releases: [1.0.0]
                steps:
                  - { name: One, run: first }
                  - { name: Two, run: second }
            """),
        _runner);
}
