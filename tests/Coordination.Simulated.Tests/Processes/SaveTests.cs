using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Processes.Saving;
using Xunit;

namespace Coordination.Simulated.Tests.Processes;

public sealed class SaveTests
{
    private static readonly CancellationToken _none = CancellationToken.None;

    [Theory]
    [InlineData("simple")]
    [InlineData("rolling")]
    public void An_example_of_the_documentation_is_saved_and_read_back_without_a_difference(string example)
    {
        var process = example == "simple" ? TradingWebsite.Simple : TradingWebsite.Rolling;
        var website = new TradingWebsite();

        var (first, back, again, changes) = website.Run(async (processes, connection) =>
        {
            var saved = await processes.SaveAsync(connection, process, commitMessage: null, TradingWebsite.Yes, _none);
            var read = await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none);
            return (saved, read, await processes.SaveAsync(connection, process, commitMessage: null, TradingWebsite.Yes, _none), await processes.CompareAsync(connection, process, _none));
        });

        Assert.Equal(ProcessSaveOutcome.Saved, first.Outcome);
        Assert.True(first.IsAuditChecked);
        Assert.Empty(first.Overwrites);
        Assert.Empty(first.Remarks);
        Assert.Equal(ProcessSaveOutcome.Unchanged, again.Outcome);
        Assert.Empty(changes);
        Assert.Equal(process.Steps.Select(step => step.Name), back.Steps.Select(step => step.Name));
        Assert.All(back.Steps.SelectMany(step => step.Actions), action => Assert.NotNull(action.Id));
    }

    [Fact]
    public void A_change_takes_four_requests_besides_claim_audit_and_names()
    {
        var website = new TradingWebsite();
        website.Run((processes, connection) => processes.SaveAsync(connection, TradingWebsite.Simple, commitMessage: null, TradingWebsite.Yes, _none));

        var requests = website.Octopus.Server.Journal.Entries.Where(entry => entry.Path.Contains("deploymentprocess", StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.Equal("GET GET PUT GET", string.Join(' ', requests.Select(entry => entry.Method)));
    }

    [Fact]
    public void What_is_declined_is_not_saved()
    {
        var website = new TradingWebsite();
        var save = website.Run((processes, connection) => processes.SaveAsync(connection, TradingWebsite.Simple, commitMessage: null, _ => Task.FromResult(false), _none));
        Assert.Equal(ProcessSaveOutcome.NotSaved, save.Outcome);
        Assert.NotEmpty(save.Changes);
        Assert.Empty(website.Octopus.Server.Journal.OfMethod("PUT"));
        Assert.Empty(website.Octopus.Server.Journal.OfMethod("POST"));
    }

    [Fact]
    public void Unknown_names_are_found_together_before_anything_is_changed()
    {
        var process = TradingWebsite.Process(
            TradingWebsite.Step("A", server: true, TradingWebsite.Action("A", "Octopus.Script") with { Environments = ["Prodution"], Channels = ["Hotfx"] }),
            TradingWebsite.Step("B", server: true, TradingWebsite.Action("B", "Octopus.DeployRelease", ("Octopus.Action.DeployRelease.ProjectId", "Trading Api"))));
        var website = new TradingWebsite();

        var refused = Assert.Throws<CoordinationException>(() => website.Run((processes, connection) => processes.SaveAsync(connection, process, commitMessage: null, TradingWebsite.Yes, _none)));

        Assert.Equal(["EnvironmentNotFound", "ChannelNotFound", "ProjectNotFound"], refused.Failures.Select(failure => failure.Id));
        Assert.Contains("'Production'", refused.Failures[0].Message, StringComparison.Ordinal);
        Assert.Empty(website.Octopus.Server.Journal.OfMethod("PUT"));
    }

    [Fact]
    public void A_user_who_may_not_see_the_audit_log_is_told_so()
    {
        var save = new TradingWebsite().Run((processes, connection) => processes.SaveAsync(connection, TradingWebsite.Simple, commitMessage: null, TradingWebsite.Yes, _none), "API-BLIND");
        Assert.Equal(ProcessSaveOutcome.Saved, save.Outcome);
        Assert.False(save.IsAuditChecked);
        Assert.Contains("EventView", Assert.Single(save.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_else_saved_meanwhile_is_merged()
    {
        var website = new TradingWebsite();
        var (save, now) = website.Run(async (processes, connection) =>
        {
            await processes.SaveAsync(connection, TradingWebsite.Simple, commitMessage: null, TradingWebsite.Yes, _none);
            var read = await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none);
            await processes.SaveAsync(connection, read with { Steps = [read.Steps[0] with { Condition = "Always" }, .. read.Steps.Skip(1)] }, commitMessage: null, TradingWebsite.Yes, _none);
            var ours = read with { Steps = [.. read.Steps, TradingWebsite.Step("Tell", server: true, TradingWebsite.Action("Tell", "Octopus.Email"))] };
            return (await processes.SaveAsync(connection, ours, commitMessage: null, TradingWebsite.Yes, _none), await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none));
        });
        Assert.Equal("+ Tell", Assert.Single(save.Changes).ToString());
        Assert.Equal("Always", now.Steps[0].Condition);
        Assert.Equal("Tell", now.Steps[3].Name);
    }

    [Fact]
    public void What_both_changed_is_a_conflict_with_both_sides()
    {
        var website = new TradingWebsite();
        var refused = Assert.Throws<CoordinationException>(() => website.Run(async (processes, connection) =>
        {
            var read = await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none);
            DeploymentProcess With(string condition) => read with { Steps = [read.Steps[0] with { Condition = condition }] };
            await processes.SaveAsync(connection, With("Always"), commitMessage: null, TradingWebsite.Yes, _none);
            return await processes.SaveAsync(connection, With("Failure"), commitMessage: null, TradingWebsite.Yes, _none);
        }));
        Assert.Equal("ProcessConflict", refused.Failures[0].Id);
        Assert.Contains("theirs is 'Always', ours 'Failure'", refused.Failures[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sensitive_value_is_saved_kept_and_shown_to_nobody()
    {
        using var secret = new System.Net.NetworkCredential(string.Empty, "hunter2").SecurePassword;
        var action = TradingWebsite.Action("Tell", "Octopus.Script") with { Properties = new Dictionary<string, ProcessValue>(StringComparer.Ordinal) { ["HookUrl"] = ProcessValue.Sensitive(secret) } };
        var (first, read, second) = new TradingWebsite().Run(async (processes, connection) =>
        {
            var saved = await processes.SaveAsync(connection, TradingWebsite.Process(TradingWebsite.Step("Tell", server: true, action)), commitMessage: null, TradingWebsite.Yes, _none);
            var back = await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none);
            return (saved, back, await processes.SaveAsync(connection, back with { Steps = [.. back.Steps, TradingWebsite.Step("X", server: true, TradingWebsite.Action("X", "Octopus.Email"))] }, commitMessage: null, TradingWebsite.Yes, _none));
        });
        Assert.Equal((ProcessSaveOutcome.Saved, ProcessSaveOutcome.Saved), (first.Outcome, second.Outcome));
        Assert.Empty(first.Overwrites);
        Assert.Equal("(sensitive)", read.Steps[0].Actions[0].Properties["HookUrl"].ToString());
        Assert.DoesNotContain("hunter2", read.Document + string.Join('\n', first.Changes) + string.Join('\n', second.Changes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_whose_holder_died_is_taken_over_after_a_minute()
    {
        var website = new TradingWebsite();
        var (save, waited) = website.Run(async (processes, connection) =>
        {
            var space = website.SpaceOf(connection);
            var document = await space.Processes.ReadAsync(await TradingWebsite.ProjectAsync(space), gitReference: null, _none);
            var dead = new ProcessClaim(new LibraryClaims(space.LibraryVariableSets), (string)document["Id"]!, TradingWebsite.Project, "Bea", website.Octopus.Time, new SaveSettings(), () => "dead");
            Assert.Null(await dead.TakeAsync((int)document["Version"]!, _none));
            var begin = website.Octopus.Time.GetUtcNow();
            return (await processes.SaveAsync(connection, TradingWebsite.Simple, commitMessage: null, TradingWebsite.Yes, _none), website.Octopus.Time.GetUtcNow() - begin);
        });
        Assert.Equal(ProcessSaveOutcome.Saved, save.Outcome);
        Assert.InRange(waited, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(70));
    }

    [Theory]
    [InlineData("{ on: PUT, fault: dropAfterWork, first: 1 }", 1)]
    [InlineData("{ on: PUT, fault: dropBeforeWork, first: 1 }", 2)]
    public void A_lost_answer_is_settled_by_looking(string rule, int requests)
    {
        var website = new TradingWebsite("faults: { rules: [" + rule + "] }");
        var (save, steps, waited) = website.Run(async (processes, connection) =>
        {
            var begin = website.Octopus.Time.GetUtcNow();
            var saved = await processes.SaveAsync(connection, TradingWebsite.Simple, commitMessage: null, TradingWebsite.Yes, _none);
            return (saved, (await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none)).Steps.Count, website.Octopus.Time.GetUtcNow() - begin);
        });
        Assert.Equal((ProcessSaveOutcome.Saved, 3), (save.Outcome, steps));
        Assert.Empty(save.Overwrites);
        Assert.Equal(requests, website.Octopus.Server.Journal.OfMethod("PUT").Count);

        // Our own claim is nothing to wait for.
        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
