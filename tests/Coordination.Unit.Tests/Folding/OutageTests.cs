using System;
using Coordination.Core.Folding;
using Xunit;

namespace Coordination.Unit.Tests.Folding;

public sealed class OutageTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private readonly Outage _outage = new(OutageKind.Reading);

    [Fact]
    public void A_refusal_is_believed_the_third_time_in_a_row_and_after_twenty_seconds()
    {
        Fails(FailureKind.Forbidden, 0);
        Fails(FailureKind.Forbidden, 10);
        Assert.Null(_outage.Refusals.Believed);
        Fails(FailureKind.Forbidden, 19);
        Assert.Null(_outage.Refusals.Believed);

        Fails(FailureKind.Forbidden, 20);
        Assert.NotNull(_outage.Refusals.Believed);
    }

    [Fact]
    public void Two_refusals_are_not_believed_however_far_apart()
    {
        Fails(FailureKind.Forbidden, 0);
        Fails(FailureKind.Forbidden, 3600);

        Assert.Null(_outage.Refusals.Believed);
    }

    [Theory]
    [InlineData(FailureKind.Timeout)]
    [InlineData(FailureKind.Unreachable)]
    [InlineData(FailureKind.ServerFault)]
    [InlineData(FailureKind.Unknown)]
    public void What_passes_by_itself_is_never_believed_nor_counted(FailureKind kind)
    {
        for (var at = 0; at < 100; at += 10)
            Fails(kind, at);
        Fails(FailureKind.Forbidden, 100);
        Fails(FailureKind.Forbidden, 200);

        Assert.Null(_outage.Refusals.Believed);
    }

    [Fact]
    public void What_is_wrong_on_our_side_is_believed_at_once()
    {
        Fails(FailureKind.Invalid, 0);

        Assert.NotNull(_outage.Refusals.Believed);
    }

    [Fact]
    public void An_answer_ends_it_and_what_was_believed()
    {
        foreach (var at in new[] { 0, 10, 20 })
            Fails(FailureKind.Forbidden, at);
        _outage.Ended();
        Assert.Equal((null, 0, null), (_outage.Since, _outage.Count, _outage.Refusals.Believed));

        Fails(FailureKind.Forbidden, 30);
        Fails(FailureKind.Forbidden, 60);
        Assert.Equal((At(30), 2, null), (_outage.Since, _outage.Count, _outage.Refusals.Believed));
    }

    private void Fails(FailureKind kind, int at) => _outage.Began(new Failure("No", kind, "Why."), At(at), At(at));

    private static DateTimeOffset At(int second) => _start.AddSeconds(second);
}
