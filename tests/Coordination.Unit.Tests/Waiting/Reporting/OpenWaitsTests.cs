using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Reporting;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Reporting;

/// <summary>Several steps of one task are waited for in one call.</summary>
public sealed class OpenWaitsTests : IWaitObserver
{
    private readonly List<WaitProgress> _told = [];

    [Fact]
    public void A_task_is_over_and_no_longer_named_when_the_last_of_its_steps_is_awaited_no_more()
    {
        var open = new OpenWaits();
        var (first, second) = (new WaitReporter(this, open, id => id), new WaitReporter(this, open, id => id));
        var moment = new WaitWorld().Shows(0, TaskStates.Queued).State;
        first.Report(moment);
        second.Report(moment);

        first.End(moment);
        var named = open.Sign;
        second.End(moment);

        Assert.NotEmpty(named);
        Assert.Empty(open.Sign);
        Assert.Equal([false, false, true], _told.Select(told => told.IsOver));
    }

    void IWaitObserver.Changed(WaitProgress progress) => _told.Add(progress);

    void IWaitObserver.Ended(StepWait wait) => Assert.Fail("Nothing ends here.");

    void IWaitObserver.Remarked(string text) => Assert.Fail(text);
}
