using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Processes;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Processes;

/// <summary>What is known beforehand of whether a step runs; the deployment is to Environments-1, of a release of Channels-1, and skips the action Skipped.</summary>
public sealed class StepScopeTests
{
    private static readonly Execution _execution = new() { Id = "Deployments-1", TaskId = "ServerTasks-1", ProjectId = "Projects-1", EnvironmentId = "Environments-1", ChannelId = "Channels-1", SkipActions = ["Skipped"] };

    private static readonly ActionResource _runs = new() { Id = "Runs" };

    public static TheoryData<string?, object> Cases => new()
    {
        { null, _runs },
        { "it is disabled in the process of this release", _runs with { IsDisabled = true } },
        { "this deployment was asked to skip it", _runs with { Id = "SKIPPED" } },
        { "it does not run in this environment, which is excluded", _runs with { ExcludedEnvironments = ["Environments-2", "environments-1"] } },
        { null, _runs with { ExcludedEnvironments = ["Environments-2"] } },
        { "it runs in other environments only", _runs with { Environments = ["Environments-2"] } },
        { null, _runs with { Environments = ["Environments-2", "environments-1"] } },
        { "it runs for releases of other channels only", _runs with { Channels = ["Channels-2"] } },
        { null, _runs with { Channels = ["Channels-2", "channels-1"] } },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Why_an_action_does_not_run(string? why, object action) => Assert.Equal(why, WhyNot(_execution, (ActionResource)action));

    [Fact]
    public void A_run_of_a_runbook_is_of_no_channel() => Assert.Null(WhyNot(_execution with { ChannelId = null }, _runs with { Channels = ["Channels-2"] }));

    [Fact]
    public void A_step_runs_where_one_of_its_actions_does()
    {
        Assert.Null(WhyNot(_execution, _runs with { IsDisabled = true }, _runs));
        Assert.NotNull(WhyNot(_execution, _runs with { IsDisabled = true }, _runs with { Environments = ["Environments-2"] }));
    }

    [Fact]
    public void Of_a_step_whose_actions_are_not_shown_nothing_is_known() => Assert.Null(WhyNot(_execution));

    private static string? WhyNot(Execution execution, params ActionResource[] actions) => StepScope.WhyNot(new OutlinedStep("1", "Step", actions), execution);
}
