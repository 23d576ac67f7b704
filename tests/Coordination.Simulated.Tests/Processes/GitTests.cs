using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Rehearsals.Processes;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Scenarios;
using Xunit;

namespace Coordination.Simulated.Tests.Processes;

/// <summary>A project that keeps its deployment process in Git.</summary>
public sealed class GitTests
{
    private const string Main = "refs/heads/main";

    private static readonly CancellationToken _none = CancellationToken.None;

    [Fact]
    public void A_process_is_read_from_each_branch_and_without_a_name_from_the_default_one()
    {
        var (usual, feature) = Run(string.Empty, async (processes, connection) =>
            (await processes.GetAsync(connection, new ProcessAddress("Shop"), _none), await processes.GetAsync(connection, new ProcessAddress("Shop") { GitReference = "refs/heads/feature" }, _none)));
        Assert.Equal(("main", "Old"), (usual.GitReference, Assert.Single(usual.Steps).Name));
        Assert.Equal("New", Assert.Single(feature.Steps).Name);
    }

    [Fact]
    public void A_change_is_committed_to_its_branch_and_to_no_other()
    {
        var (save, main, feature, again) = Run(string.Empty, async (processes, connection) =>
        {
            var read = await processes.GetAsync(connection, new ProcessAddress("Shop") { GitReference = "refs/heads/feature" }, _none);
            var saved = await processes.SaveAsync(connection, With(read, "Tell"), "Tell the team", TradingWebsite.Yes, _none);
            return (saved, await StepsAsync(processes, connection, Main), await StepsAsync(processes, connection, "refs/heads/feature"), await processes.SaveAsync(connection, With(read, "Tell"), commitMessage: null, TradingWebsite.Yes, _none));
        });
        Assert.Equal((ProcessSaveOutcome.Saved, "Old", "New Tell", ProcessSaveOutcome.Unchanged), (save.Outcome, main, feature, again.Outcome));
        Assert.Empty(save.Remarks);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("conflict")]
    [InlineData("committed")]
    public void What_somebody_else_committed_meanwhile_is_merged(string stale)
    {
        var (outcome, steps) = Run("switches: { staleCommits: " + stale + " }", async (processes, connection) =>
        {
            var read = await processes.GetAsync(connection, new ProcessAddress("Shop"), _none);
            var confirmations = 0;
            await processes.SaveAsync(connection, With(read, "Theirs"), commitMessage: null, TradingWebsite.Yes, _none);
            var save = await processes.SaveAsync(connection, With(read, "Ours"), commitMessage: null, _ => Task.FromResult(++confirmations > 0), _none);
            return (save.Outcome, await StepsAsync(processes, connection, Main));
        });
        Assert.Equal((ProcessSaveOutcome.Saved, "Old Ours Theirs"), (outcome, steps));
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("conflict")]
    [InlineData("committed")]
    public void Two_who_commit_at_once_lose_nothing(string stale)
    {
        var steps = Run("switches: { staleCommits: " + stale + " }", async (processes, connection) =>
        {
            var read = await processes.GetAsync(connection, new ProcessAddress("Shop"), _none);
            await Task.WhenAll(
                processes.SaveAsync(connection, With(read, "A"), commitMessage: null, TradingWebsite.Yes, _none),
                processes.SaveAsync(connection, With(read, "B"), commitMessage: null, TradingWebsite.Yes, _none));
            return await StepsAsync(processes, connection, Main);
        });
        Assert.Equal(["A", "B", "Old"], steps.Split(' ').Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("refs/heads/none", null, "none")]
    [InlineData("refs/tags/v1", "GitReferenceFixed", "refs/tags/v1")]
    [InlineData("refs/heads/locked", null, "locked")]
    [InlineData(null, "GitReferenceMissing", "e.g. main")]
    public void What_cannot_be_committed_to_is_told(string? reference, string? id, string word)
    {
        var refused = Assert.Throws<CoordinationException>(() => Run(string.Empty, (processes, connection) =>
            processes.SaveAsync(connection, new DeploymentProcess { Project = "Shop", GitReference = reference, Steps = [TradingWebsite.Step("A", server: true, TradingWebsite.Action("A", "Octopus.Email"))] }, commitMessage: null, TradingWebsite.Yes, _none)));
        var failure = Assert.Single(refused.Failures);
        Assert.True(id is null || failure.Id == id, failure.Id);
        Assert.Contains(word, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_process_of_a_branch_is_rehearsed()
    {
        var rehearsable = Run(string.Empty, async (processes, connection) =>
        {
            var read = await processes.GetAsync(connection, new ProcessAddress("Shop") { GitReference = "refs/heads/feature" }, _none);
            return await processes.PrepareRehearsalAsync(connection, With(read, "Tell"), [new RehearsalPlace("Development")], history: 1, _none);
        });
        var rehearsal = new ProcessRehearsals().Run(rehearsable, rehearsable.Places[0], new ProcessRehearsalOptions(), _none);
        Assert.Equal(["New Succeeded", "Tell Succeeded"], rehearsal.Steps.Select(step => step.Name + " " + step.Status));
    }

    [Fact]
    public void A_commit_message_without_a_branch_is_refused() => Assert.Equal("CommitMessageNotUsed", Assert.Throws<CoordinationException>(() =>
        new TradingWebsite().Run((processes, connection) => processes.SaveAsync(connection, TradingWebsite.Simple, "Message", TradingWebsite.Yes, _none))).Failures[0].Id);

    private static DeploymentProcess With(DeploymentProcess process, string step) => process with { Steps = [.. process.Steps, TradingWebsite.Step(step, server: true, TradingWebsite.Action(step, "Octopus.Email"))] };

    private static async Task<string> StepsAsync(IDeploymentProcesses processes, OctopusConnection connection, string reference) =>
        string.Join(' ', (await processes.GetAsync(connection, new ProcessAddress("Shop") { GitReference = reference }, _none)).Steps.Select(step => step.Name));

    private static T Run<T>(string more, Func<IDeploymentProcesses, OctopusConnection, Task<T>> work)
    {
        var octopus = new SimulatedOctopus(Scenario.FromYaml("""
            environments: [Development]
            projects:
              - name: Shop
                git: { defaultBranch: main, branches: [{ name: feature, steps: [{ name: New }] }, { name: locked, protected: true }], tags: [v1] }
                steps: [{ name: Old }]
            """ + "\n" + more));
        return octopus.Run(async () => await work(octopus.Engine.Processes, await octopus.ConnectAsync(space: null, apiKey: null, _none)));
    }
}
