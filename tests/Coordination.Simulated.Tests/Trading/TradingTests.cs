using System;
using System.Linq;
using Coordination.Rehearsals;
using Coordination.Rehearsals.Servers;
using Coordination.Simulated.Tests.Testing;
using Xunit;

namespace Coordination.Simulated.Tests.Trading;

/// <summary>The Trading Website of the Octopus documentation, through engine and client.</summary>
public sealed class TradingTests
{
    [Fact]
    public void The_website_is_created_when_the_later_of_the_other_two_has_ended()
    {
        var run = new SimulatedOctopus(Samples.Scenario).Deploy(Samples.Plan);

        Assert.True(run.Succeeded);
        var (api, jobs, website) = (run.Deployments[0], run.Deployments[1], run.Deployments[2]);
        Assert.True(api.Started < jobs.Ended && jobs.Started < api.Ended, "API and jobs do not overlap.");
        var later = api.Ended > jobs.Ended ? api.Ended!.Value : jobs.Ended!.Value;
        Assert.InRange(website.Queued!.Value - later, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void The_shipped_plan_file_says_the_same_as_the_plan_that_is_built_here()
    {
        var octopus = new SimulatedOctopus(Samples.Scenario);

        var fromFile = octopus.Resolve(octopus.Engine.ReadPlan(Samples.PlanPath));

        Assert.Equal(octopus.Resolve(Samples.Plan).Hash, fromFile.Hash);
    }

    [Fact]
    public void In_order_to_production_waits_for_the_approval_that_the_scenario_answers()
    {
        var octopus = new SimulatedOctopus(Samples.Scenario);
        Assert.True(octopus.Deploy(Samples.Plan).Succeeded);
        var pauses = new PauseCounter();

        var run = octopus.Deploy(Samples.Plan with { Environment = "Production" }, observer: pauses);

        Assert.True(run.Succeeded, string.Join(Environment.NewLine, run.Deployments.Select(deployment => deployment + " " + deployment.Reason)));
        Assert.True(pauses.SawPauseOf("Trading Website"), "No pause was seen.");
    }

    [Fact]
    public void One_seed_gives_the_same_journal_every_time_and_another_seed_another()
    {
        var first = JournalOf(seed: 42);

        Assert.All(Enumerable.Range(2, Depth.Times(usual: 5, deep: 100) - 1), _ => Assert.Equal(first, JournalOf(seed: 42)));
        Assert.NotEqual(first, JournalOf(seed: 43), StringComparer.Ordinal);
    }

    [Fact]
    public void A_rehearsal_shows_overlap_critical_path_and_every_request()
    {
        var rehearsal = new Rehearsal().Run(Samples.Plan, new RehearsalOptions { Scenario = Samples.ScenarioPath }, TestContext.Current.CancellationToken);

        var website = rehearsal.Timeline.Single(entry => entry.Name == "Trading Website");
        var slower = rehearsal.Timeline.Where(entry => entry.Name != "Trading Website").OrderBy(entry => entry.Ended).Last();
        Assert.Equal([slower.Name, "Trading Website"], rehearsal.CriticalPath, StringComparer.Ordinal);
        Assert.Equal((slower.Name, slower.Ended), (website.StartedBy, website.Ready));
        Assert.Equal(3, rehearsal.Journal.Count(line => line.Contains(" POST ", StringComparison.Ordinal)));
    }

    private static string JournalOf(int seed)
    {
        var octopus = new SimulatedOctopus(Samples.Scenario with { Seed = seed });
        octopus.Deploy(Samples.Plan);
        return octopus.Server.Journal.ToText();
    }
}
