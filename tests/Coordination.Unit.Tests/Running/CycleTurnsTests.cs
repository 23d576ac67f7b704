using System;
using Coordination.Core.Running;
using Xunit;

namespace Coordination.Unit.Tests.Running;

public sealed class CycleTurnsTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 42, 0, TimeSpan.Zero);
    private readonly CycleTurns _turns = new(isInStep: true);

    public CycleTurnsTests()
    {
        for (var node = 0; node < 3; node++)
            _turns.Begin(node, _start);
    }

    [Xunit.Fact]
    public void Each_has_its_turn()
    {
        for (var node = 0; node < 3; node++)
        {
            Assert.Equal(node, _turns.Next(_start.AddSeconds(node)));
            Look(node, node, null);
        }
    }

    [Xunit.Fact]
    public void One_that_was_found_in_a_cycle_is_looked_at_again_before_any_other()
    {
        Look(0, 5, "a cycle");
        Assert.Null(_turns.Next(_start.AddSeconds(6)));
        Assert.Equal(_start.AddSeconds(7), _turns.Due);
        Assert.Equal(0, _turns.Next(_start.AddSeconds(7)));

        Look(0, 12, "a cycle");
        Assert.Equal("a cycle", _turns.Believed(0));
        _turns.End(0);

        Assert.Equal(1, _turns.Next(_start.AddSeconds(12)));
    }

    [Xunit.Fact]
    public void One_whose_cycle_was_a_mistake_waits_for_its_turn_again()
    {
        Look(0, 5, "a cycle");
        Look(0, 12, null);

        Assert.Null(_turns.Believed(0));
        Assert.Equal(1, _turns.Next(_start.AddSeconds(12)));
    }

    private void Look(int node, double seconds, string? cycle)
    {
        _turns.Search(node);
        _turns.Saw(new CycleSearched(_start.AddSeconds(seconds), node, cycle), isLive: true);
    }
}
