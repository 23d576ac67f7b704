using System;
using System.Collections.Generic;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Logs;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

public sealed class PastDeploymentTests
{
    [Fact]
    public void What_ended_before_it_began_has_no_duration()
    {
        StepMark one = new("One", IsEnd: true), two = new("Two", IsEnd: true);
        var past = new PastDeployment(new Dictionary<StepMark, TimeSpan> { [one] = TimeSpan.FromSeconds(10), [two] = TimeSpan.FromSeconds(30) }, IsOfSameProcess: true);

        Assert.Equal((TimeSpan.FromSeconds(20), null), (past.Between(one, two), past.Between(two, one)));
        Assert.Equal((TimeSpan.FromSeconds(10), null), (past.Between(null, one), past.Between(one, new StepMark("Three", IsEnd: true))));
    }
}
