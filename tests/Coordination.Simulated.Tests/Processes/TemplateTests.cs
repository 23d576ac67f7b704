using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Rehearsals.Servers;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Simulated.Tests.Processes;

/// <summary>Actions that are made of step templates, and what refers to tenants by their tags.</summary>
public sealed class TemplateTests
{
    private static readonly CancellationToken _none = CancellationToken.None;

    [Fact]
    public void A_template_is_filled_in_with_its_version_and_the_defaults_of_its_parameters()
    {
        var (action, again, findings) = Run(async (api, processes, connection) =>
        {
            await CreateAsync(api);
            await processes.SaveAsync(connection, Slack(("HookUrl", "https://x")), commitMessage: null, TradingWebsite.Yes, _none);
            var read = await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none);
            return (read.Steps[0].Actions[0], (await processes.SaveAsync(connection, read, commitMessage: null, TradingWebsite.Yes, _none)).Outcome, await processes.CheckAsync(connection, read, _none));
        });
        string? Text(string name) => action.Properties[name].Text;
        Assert.Equal(("Octopus.Script", "Send", "#releases", "https://x", "Slack"), (action.ActionType, Text(ProcessWords.ScriptBody), Text("Channel"), Text("HookUrl"), Text("Octopus.Action.Template.Id")));
        Assert.Equal(ProcessSaveOutcome.Unchanged, again);
        Assert.Empty(findings);
    }

    [Fact]
    public void A_newer_version_of_a_template_is_told_and_taken_over_by_a_script()
    {
        var (rules, still, taken) = Run(async (api, processes, connection) =>
        {
            var template = await CreateAsync(api);
            await processes.SaveAsync(connection, Slack(), commitMessage: null, TradingWebsite.Yes, _none);
            template["Properties"]![ProcessWords.ScriptBody] = "Send better";
            await api.PutAsync("actiontemplates/" + (string?)template["Id"], template, _none);
            var read = await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none);
            var found = await processes.CheckAsync(connection, read, _none);
            var save = await processes.SaveAsync(connection, read, commitMessage: null, TradingWebsite.Yes, _none);
            await processes.SaveAsync(connection, Slack(), commitMessage: null, TradingWebsite.Yes, _none);
            var now = await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none);
            return (string.Join(' ', found.Select(finding => finding.Rule)), save.Outcome, now.Steps[0].Actions[0].Properties[ProcessWords.ScriptBody].Text);
        });
        Assert.Equal(("TemplateOutdated", ProcessSaveOutcome.Unchanged, "Send better"), (rules, still, taken));
    }

    [Fact]
    public void A_parameter_that_the_template_does_not_have_is_told_with_the_nearest()
    {
        var finding = Assert.Single(Run(async (api, processes, connection) =>
        {
            await CreateAsync(api);
            return await processes.CheckAsync(connection, Slack(("HookUri", "https://x")), _none);
        }));
        Assert.Equal("UnknownTemplateParameter", finding.Rule);
        Assert.Contains("'HookUrl'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tenant_tags_are_checked_and_spelled_as_the_server_has_them()
    {
        DeploymentProcess Tagged(string tag) => TradingWebsite.Process(TradingWebsite.Step("A", server: true, TradingWebsite.Action("A", "Octopus.Email") with { TenantTags = [tag] }));
        var (rules, refused, saved) = Run(async (api, processes, connection) =>
        {
            await api.PostAsync("tagsets", new JObject { ["Name"] = "Ring", ["Tags"] = new JArray(new JObject { ["Name"] = "Early", ["Color"] = "#333333" }) }, _none);
            var found = await processes.CheckAsync(connection, Tagged("Ring/Eerly"), _none);
            var refusal = await Assert.ThrowsAsync<CoordinationException>(() => processes.SaveAsync(connection, Tagged("Ring/Eerly"), commitMessage: null, TradingWebsite.Yes, _none));
            await processes.SaveAsync(connection, Tagged("ring/early"), commitMessage: null, TradingWebsite.Yes, _none);
            return (found.Select(finding => finding.Rule).ToList(), refusal.Failures[0], (await processes.GetAsync(connection, new ProcessAddress(TradingWebsite.Project), _none)).Steps[0].Actions[0].TenantTags[0]);
        });
        Assert.Equal("UnknownTenantTag", Assert.Single(rules));
        Assert.Equal("TenantTagNotFound", refused.Id);
        Assert.Contains("'Ring/Early'", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Ring/Early", saved);
    }

    [Theory]
    [InlineData(NameKind.Channel, "Default Hotfix")]
    [InlineData(NameKind.Role, "web-server")]
    [InlineData(NameKind.StepTemplate, "Slack")]
    [InlineData(NameKind.TenantTag, "Ring/Early")]
    public void Names_that_authors_type_are_completed(NameKind kind, string expected)
    {
        var website = new TradingWebsite();
        var names = website.Run(async (_, connection) =>
        {
            using var api = new SimulatedApi(website.Octopus, "Spaces-1");
            await CreateAsync(api);
            await api.PostAsync("tagsets", new JObject { ["Name"] = "Ring", ["Tags"] = new JArray(new JObject { ["Name"] = "Early", ["Color"] = "#333333" }) }, _none);
            return await website.Octopus.Engine.GetNamesAsync(connection, kind, _none);
        });
        Assert.Equal(expected, string.Join(' ', names));
    }

    private static Task<JObject> CreateAsync(SimulatedApi api) => api.PostAsync(
        "actiontemplates",
        new JObject
        {
            ["Name"] = "Slack",
            ["ActionType"] = "Octopus.Script",
            ["Properties"] = new JObject { [ProcessWords.ScriptBody] = "Send" },
            ["Parameters"] = new JArray(new JObject { ["Name"] = "HookUrl" }, new JObject { ["Name"] = "Channel", ["DefaultValue"] = "#releases" }),
        },
        _none);

    private static DeploymentProcess Slack(params (string Name, string Value)[] parameters) =>
        TradingWebsite.Process(TradingWebsite.Step("Tell", server: true, TradingWebsite.Action("Tell", string.Empty, [("Octopus.Action.Template.Id", "Slack"), .. parameters])));

    private static T Run<T>(Func<SimulatedApi, IDeploymentProcesses, OctopusConnection, Task<T>> work)
    {
        var website = new TradingWebsite();
        return website.Run(async (processes, connection) =>
        {
            using var api = new SimulatedApi(website.Octopus, "Spaces-1");
            return await work(api, processes, connection);
        });
    }
}
