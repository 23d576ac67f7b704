using Coordination.Core.Names;
using Xunit;

namespace Coordination.Unit.Tests.Names;

public sealed class NearestTests
{
    private static readonly string[] Projects = ["Trading API", "Trading Jobs", "Trading Website", "Billing", "Web", "B"];

    [Theory]
    [InlineData("Tradin API", "Trading API")]
    [InlineData("TRADING AIP", "Trading API,Trading Jobs")]
    [InlineData("Biling", "Billing")]
    [InlineData("Wbe", "Web")]
    [InlineData("Website", "Web,Trading Website")]
    [InlineData("Trading", "Trading API,Trading Jobs,Trading Website")]
    [InlineData("Payroll", "")]
    [InlineData("x", "")]
    [InlineData("7", "")]
    [InlineData("  ", "")]
    public void What_was_probably_meant_is_offered_nearest_first(string wanted, string near)
    {
        Assert.Equal(near.Length == 0 ? [] : near.Split(','), Nearest.To(wanted, Projects));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abcd", "acbd", 1)]
    [InlineData("same", "same", 0)]
    public void Typing_errors_are_counted(string one, string other, int errors)
    {
        Assert.Equal(errors, EditDistance.Between(one, other));
        Assert.Equal(errors, EditDistance.Between(other, one));
    }
}
