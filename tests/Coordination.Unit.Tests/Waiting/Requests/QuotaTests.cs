using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Requests;

public sealed class QuotaTests
{
    [Fact]
    public void In_no_stretch_of_time_is_it_exceeded_and_what_is_left_can_be_taken()
    {
        foreach (var seed in Enumerable.Range(1, Depth.Seeds(50, 2000)))
        {
            var random = new Random(seed);
            var time = new VirtualTime(DateTimeOffset.UnixEpoch);
            var most = random.Next(1, 10);
            var quota = new Quota(most, TimeSpan.FromSeconds(60), time);
            var taken = new List<double>();
            for (var tries = 0; tries < 200; tries++)
            {
                var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;
                var left = most - taken.Count(at => at > now - 60);
                Assert.True(quota.TryTake() == left > 0, $"seed {seed}: {left} left");
                if (left > 0)
                    taken.Add(now);
                time.AdvanceBy(TimeSpan.FromSeconds(random.Next(1, 20)));
            }
        }
    }
}
