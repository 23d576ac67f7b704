using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>What no public source settles about activity logs, as the details of a task show it.</summary>
public sealed class ActivityLogSwitchTests
{
    [Theory]
    [InlineData("", "Running", "Running", "Running")]
    [InlineData("interruptedSteps: running", "Running", "Running", "Running")]
    [InlineData("interruptedSteps: pending", "Running", "Pending", "Pending")]
    public void The_node_of_an_interrupted_step_and_its_leaf(string switched, string root, string step, string leaf)
    {
        var api = WithApproval(switched);
        var log = LogOf(api, "ServerTasks-1");
        Assert.Equal(root, (string?)log["Status"]);
        Assert.Equal(step, (string?)log["Children"]![0]!["Status"]);
        Assert.Equal(leaf, (string?)log["Children"]![0]!["Children"]![0]!["Status"]);
        Assert.NotEqual(JTokenType.Null, log["Children"]![0]!["Started"]!.Type);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("pendingStartedInYearOne: true", "0001-01-01T00:00:00.000+00:00")]
    public void When_a_pending_step_says_that_it_started(string switched, string? started) =>
        Assert.Equal(started, (string?)LogOf(WithApproval(switched), "ServerTasks-1")["Children"]![1]!["Started"]);

    [Theory]
    [InlineData("", "", "Info", "Wait")]
    [InlineData("defaultTail: 1", "", "Gap", "Wait")]
    [InlineData("defaultTail: 1", "&tail=0", "Info", "Wait")]
    public void How_many_lines_there_are_where_nobody_says(string switched, string tail, params string[] categories)
    {
        var api = WithApproval(switched);
        api.State.Tasks.Get("ServerTasks-1").Log.Children[0].Children[0].LogElements.Insert(0, new Coordination.Simulator.State.LogLine(Coordination.Simulator.State.LogCategory.Info, api.Time.GetUtcNow(), "Before"));
        var leaf = LogOf(api, "ServerTasks-1", tail)["Children"]![0]!["Children"]![0]!;
        Assert.Equal(categories, leaf["LogElements"]!.Select(line => (string?)line["Category"]));
    }

    private static TestApi WithApproval(string switched)
    {
        var api = TestApi.Of($$"""
            environments: [Dev]
            switches: { {{switched}} }
            projects:
              - { name: A, releases: [1.0.0], steps: [{ name: Approve, type: manual }, { name: Work }] }
            """);
        api.Post("/api/Spaces-1/deployments", """{ "ReleaseId": "Releases-1", "EnvironmentId": "Environments-1" }""");
        api.Time.AdvanceBy(System.TimeSpan.FromSeconds(5));
        return api;
    }

    private static JToken LogOf(TestApi api, string task, string tail = "") => api.Get($"/api/tasks/{task}/details?verbose=true{tail}").Body["ActivityLogs"]![0]!;
}
