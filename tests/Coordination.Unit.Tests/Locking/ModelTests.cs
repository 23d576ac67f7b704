using System;
using System.Diagnostics;
using Coordination.Core.Locking;
using Coordination.Unit.Tests.Locking.Model;
using Xunit;

namespace Coordination.Unit.Tests.Locking;

public sealed class ModelTests
{
    public static TheoryData<string> Scopes() => [.. ModelScopes.All.Keys];

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Never_two_hold_it_tokens_grow_and_from_every_state_all_can_end(string name)
    {
        var walk = new Walk(ModelScopes.All[name]);
        var watch = Stopwatch.StartNew();

        var wrong = walk.Find();

        TestContext.Current.SendDiagnosticMessage("{0}: {1} states, {2} steps, {3:0.0} s", name, walk.States, walk.Steps, watch.Elapsed.TotalSeconds);
        Assert.True(wrong is null, wrong);
        Assert.True(walk.States > 100, "The model did not move.");
    }

    [Theory]
    [InlineData(nameof(Sabotage.BelievesTheAnswer), "holds the lock beside others")]
    [InlineData(nameof(Sabotage.DeletesTheHead), "is still in the lock")]
    [InlineData(nameof(Sabotage.DeletesTheHeadBefore), "holds the lock beside others")]
    [InlineData(nameof(Sabotage.ForgetsDoubt), "is still in the lock")]
    [InlineData(nameof(Sabotage.DeletesDepartures), "is still in the lock")]
    [InlineData(nameof(Sabotage.AbsentIsEnded), "holds the lock beside others")]
    public void A_broken_rule_is_found(string sabotage, string expected)
    {
        var wrong = new Walk(ModelScopes.Broken(Enum.Parse<Sabotage>(sabotage))).Find();

        TestContext.Current.TestOutputHelper?.WriteLine(wrong ?? "nothing found");
        Assert.NotNull(wrong);
        Assert.Contains(expected, wrong, StringComparison.Ordinal);
    }
}
