using System;
using System.Collections.Generic;
using Coordination.Core.Locking;
using Xunit;

namespace Coordination.Unit.Tests.Locking;

public sealed class LockEntriesTests
{
    [Fact]
    public void What_others_write_about_themselves_is_one_line_and_no_message_to_the_server()
    {
        var request = new LockRequest { Nonce = "a", Who = "Ana\n##octopus[stdout-error]", Reason = "why\r\n##octopus[setVariable name='eA==' value='eA==']" };
        var state = LockDocument.Empty with { Holds = [new LockHold(request, 1, 1)] };

        var entry = Assert.Single(new LockEntries(DateTimeOffset.UnixEpoch, task => task).Of(LockNames.Claim("shop"), state, new Dictionary<string, TaskSight>()));

        Assert.Equal("Ana ##octopus[stdout-error]", entry.Owner);
        Assert.Equal("why  ##octopus[setVariable name='eA==' value='eA==']", entry.Reason);
        Assert.DoesNotContain('\n', LockFailures.Lost("shop", new LockDeparture("a", DepartureCause.Forced, "Ben\n##octopus")).Message);
    }
}
