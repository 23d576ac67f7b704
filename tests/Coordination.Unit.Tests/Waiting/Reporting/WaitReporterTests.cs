using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Reporting;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Reporting;

/// <summary>One change is told in one line.</summary>
public sealed class WaitReporterTests : IWaitObserver
{
    private readonly List<string> _lines = [];
    private readonly WaitReporter _reporter;

    public WaitReporterTests() => _reporter = new WaitReporter(this, new OpenWaits(), id => id);

    [Fact]
    public void Whom_it_waits_for_is_told_once_and_with_the_step()
    {
        var world = new WaitWorld();
        Report(world.Shows(0, TaskStates.Queued));
        Report(world.Shows(2, asksPeople: true));
        Report(world.Told(new PeopleShown(WaitWorld.At(3), [])));
        Report(world.Logs(4, "Running", asksPeople: true));

        Assert.Equal(2, _lines.Count);
        Assert.StartsWith("step 1 of 1, waiting for a person", _lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void That_it_runs_is_told_with_the_step()
    {
        var world = new WaitWorld();
        Report(world.Shows(0, TaskStates.Queued));
        Report(world.Shows(2));
        Report(world.Logs(3, "Running"));

        Assert.Equal(2, _lines.Count);
        Assert.StartsWith("step 1 of 1: Migrate", _lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_long_in_coming_is_not_awaited()
    {
        var world = new WaitWorld();
        Report(world.Shows(0, TaskStates.Queued));
        Report(world.Shows(2));
        Report(world.Shows(12));

        Assert.StartsWith("running since", _lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 10, "queued since 10:00")]
    [InlineData(3600, 3610, "queued since 11:00")]
    [InlineData(1, 7200, "scheduled for 2024-03-01 12:00")]
    public void What_was_made_to_begin_at_once_is_queued_although_the_server_s_clock_is_ahead_of_ours(int created, int queued, string told)
    {
        var world = new WaitWorld(created: created).Told(new TaskShown(WaitWorld.At(0), new TaskResource { Id = "ServerTasks-2", State = TaskStates.Queued, QueueTime = WaitWorld.At(queued) }, WaitWorld.At(0)));
        Report(world);

        Assert.Equal(told, Assert.Single(_lines));
    }

    void IWaitObserver.Changed(WaitProgress progress) => _lines.Add(progress.Text);

    void IWaitObserver.Ended(StepWait wait) => Assert.Fail("Nothing ends here.");

    void IWaitObserver.Remarked(string text) => Assert.Fail(text);

    private void Report(WaitWorld moment) => _reporter.Report(moment.State);
}
