using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Coordination.Rehearsals.Processes;
using Xunit;

namespace Coordination.Simulated.Tests.Processes;

/// <summary>A process is deployed on a simulated copy of its server before anybody saves it.</summary>
public sealed class RehearsalTests
{
    private static readonly CancellationToken _none = CancellationToken.None;

    [Fact]
    public void The_simple_example_asks_a_person_in_Production_only_and_deploys_to_all_web_servers_at_once()
    {
        var development = Rehearse(TradingWebsite.Simple, new RehearsalPlace("Development"));
        Assert.Equal("1 Approve: Skipped (it does not run in Development); 2 Website: Succeeded on web-1, web-2; 3 Warm up: Succeeded on web-1, web-2", Text(development));

        var production = Rehearse(TradingWebsite.Simple, new RehearsalPlace("Production"));
        Assert.Equal("1 Approve: Succeeded on Octopus Server; 2 Website: Succeeded on web-1, web-2, web-3; 3 Warm up: Succeeded on web-1, web-2, web-3", Text(production));
        Assert.InRange(production.Steps[0].Duration!.Value, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.1));

        // From top to bottom, one after the other; the targets of one step side by side.
        Assert.All(production.Steps.Zip(production.Steps.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(production.Steps, step => Assert.Empty(step.Beside));
        Assert.Single(production.Steps[1].Actions[0].Targets.Select(target => target.Start).Distinct());
    }

    [Fact]
    public void The_rolling_example_takes_one_server_after_the_other_through_all_actions()
    {
        var step = Assert.Single(Rehearse(TradingWebsite.Rolling, new RehearsalPlace("Production")).Steps);
        Assert.Equal("1", step.WindowSize);
        var runs = step.Actions.SelectMany(action => action.Targets.Select(target => (Action: action.Name, target.Name, target.Start, target.End))).OrderBy(run => run.Start).ToList();
        Assert.Equal(
            ["web-1 Out of the pool", "web-1 Package", "web-1 Back in", "web-2 Out of the pool", "web-2 Package", "web-2 Back in", "web-3 Out of the pool", "web-3 Package", "web-3 Back in"],
            runs.Select(run => run.Name + " " + run.Action));
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void A_window_of_two_rolls_over_two_servers_at_once()
    {
        var rolling = TradingWebsite.Rolling.Steps[0];
        var wide = TradingWebsite.Process(rolling with { Properties = rolling.Properties.ToDictionary(one => one.Key, one => one.Key == ProcessWords.MaxParallelism ? ProcessValue.Of("2") : one.Value, StringComparer.Ordinal) });
        var first = Rehearse(wide, new RehearsalPlace("Production")).Steps[0].Actions[0].Targets;
        Assert.Equal(first[0].Start, first[1].Start);
        Assert.True(first[1].Start < first[2].Start);
    }

    [Theory]
    [InlineData("Default", RehearsedStatus.Skipped)]
    [InlineData("Hotfix", RehearsedStatus.Succeeded)]
    public void A_step_for_one_channel_runs_for_releases_of_that_channel_only(string channel, RehearsedStatus expected)
    {
        var process = TradingWebsite.Process([.. TradingWebsite.Simple.Steps.Skip(1), TradingWebsite.Step("Telemetry", server: true, TradingWebsite.Action("Telemetry", "Octopus.Script") with { Channels = ["Hotfix"] })]);
        var rehearsal = Rehearse(process, new RehearsalPlace("Development") { Channel = channel });
        Assert.Equal((channel, expected), (rehearsal.Channel, rehearsal.Steps[2].Status));
        Assert.Equal(expected == RehearsedStatus.Skipped ? "it does not run in the release's channel" : null, rehearsal.Steps[2].Reason);
    }

    [Fact]
    public void After_a_failure_run_those_steps_that_are_there_for_it()
    {
        var process = TradingWebsite.Process(
            Email("Before", "Failure"),
            TradingWebsite.Step("Migrate", server: true, TradingWebsite.Action("Migrate", "Octopus.Script")),
            Email("Next", ProcessWords.Success),
            Email("Undo", "Failure"),
            Email("Tell", "Always"));

        Assert.Equal(
            "1 Before: Skipped (no previous step failed); 2 Migrate: Failed on Octopus Server; 3 Next: Skipped (a previous step failed); 4 Undo: Succeeded on Octopus Server; 5 Tell: Succeeded on Octopus Server",
            Text(Rehearse(process, new RehearsalPlace("Development"), "migrate")));
        Assert.Equal(RehearsedStatus.Failed, Rehearse(process, new RehearsalPlace("Development"), "migrate").Status);
        Assert.Equal(
            "1 Before: Skipped (no previous step failed); 2 Migrate: Succeeded on Octopus Server; 3 Next: Succeeded on Octopus Server; 4 Undo: Skipped (no previous step failed); 5 Tell: Succeeded on Octopus Server",
            Text(Rehearse(process, new RehearsalPlace("Development"))));
    }

    [Fact]
    public void Where_a_person_who_is_asked_fails_the_step_he_says_no()
    {
        var rehearsal = Rehearse(TradingWebsite.Simple, new RehearsalPlace("Production"), "Approve");
        Assert.StartsWith("1 Approve: Failed on Octopus Server; 2 Website: Skipped (a previous step failed)", Text(rehearsal), StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_that_start_together_run_beside_one_another()
    {
        var process = TradingWebsite.Process(Email("A", ProcessWords.Success), Email("B", ProcessWords.Success) with { StartTrigger = ProcessWords.StartWithPrevious }, Email("C", ProcessWords.Success));
        var steps = Rehearse(process, new RehearsalPlace("Staging")).Steps;
        Assert.Equal(["B"], steps[0].Beside);
        Assert.Equal(["A"], steps[1].Beside);
        Assert.Empty(steps[2].Beside);
    }

    [Fact]
    public void A_step_whose_role_no_target_has_is_passed_over_with_a_warning()
    {
        var rehearsal = Rehearse(TradingWebsite.Simple, new RehearsalPlace("Staging"));
        Assert.Equal(RehearsedStatus.Warned, rehearsal.Status);
        Assert.Equal((RehearsedStatus.Skipped, "no machines were found in the role web-server"), (rehearsal.Steps[1].Status, rehearsal.Steps[1].Reason));
    }

    [Fact]
    public void Actions_take_the_time_that_they_took_and_what_is_new_is_said_to_be_assumed()
    {
        var website = new TradingWebsite();
        var rehearsal = Rehearse(website, TradingWebsite.Process(TradingWebsite.Step("Old", server: true, TradingWebsite.Action("Old", "Octopus.Script")), Email("New", ProcessWords.Success)), [], new RehearsalPlace("Development"));
        Assert.Equal((TimeSpan.FromSeconds(42), false), (rehearsal.Steps[0].Duration, rehearsal.Steps[0].Actions[0].IsTimeAssumed));
        Assert.Equal((TimeSpan.FromSeconds(20), true), (rehearsal.Steps[1].Duration, rehearsal.Steps[1].Actions[0].IsTimeAssumed));
        Assert.Contains(rehearsal.Assumptions, assumption => assumption.EndsWith("00:00:20 on each target is assumed: New.", StringComparison.Ordinal));
        Assert.Empty(website.Octopus.Server.Journal.OfMethod("PUT"));
        Assert.Empty(website.Octopus.Server.Journal.OfMethod("POST"));
    }

    [Fact]
    public void Unknown_places_and_steps_are_told_with_the_nearest_names()
    {
        var places = Assert.Throws<CoordinationException>(() => Rehearse(TradingWebsite.Simple, new RehearsalPlace("Prodution") { Channel = "Hotfx", Tenant = "Nobody" }));
        Assert.Equal(["EnvironmentNotFound", "ChannelNotFound", "TenantNotFound"], places.Failures.Select(failure => failure.Id));
        var failing = Assert.Throws<CoordinationException>(() => Rehearse(TradingWebsite.Simple, new RehearsalPlace("Production"), "Websit"));
        Assert.Equal("StepNotFound", failing.Failures[0].Id);
        Assert.Contains("'Website'", failing.Failures[0].Message, StringComparison.Ordinal);
    }

    private static DeploymentStep Email(string name, string condition) => TradingWebsite.Step(name, server: true, TradingWebsite.Action(name, "Octopus.Email")) with { Condition = condition };

    private static ProcessRehearsal Rehearse(DeploymentProcess process, RehearsalPlace place, params string[] failing) => Rehearse(new TradingWebsite(), process, failing, place);

    private static ProcessRehearsal Rehearse(TradingWebsite website, DeploymentProcess process, IReadOnlyList<string> failing, RehearsalPlace place)
    {
        var rehearsable = website.Run((processes, connection) => processes.PrepareRehearsalAsync(connection, process, [place], history: 20, _none));
        return new ProcessRehearsals().Run(rehearsable, rehearsable.Places[0], new ProcessRehearsalOptions { Failing = failing }, _none);
    }

    private static string Text(ProcessRehearsal rehearsal) => string.Join("; ", rehearsal.Steps.Select(step =>
        step + ": " + step.Status + (step.Reason is null ? string.Empty : " (" + step.Reason + ")") + (step.Targets.Count == 0 ? string.Empty : " on " + string.Join(", ", step.Targets))));
}
