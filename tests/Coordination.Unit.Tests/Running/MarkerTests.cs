using System.Linq;
using Coordination.Core.Running;
using Coordination.Unit.Tests.Running.Model;
using Xunit;

namespace Coordination.Unit.Tests.Running;

public sealed class MarkerTests
{
    private const string Run = "0f3a52c1d97e";

    [Theory]
    [InlineData("Trading API")]
    [InlineData("Überweisung · 支払い 💸")]
    [InlineData("a · attempt 1")]
    [InlineData("Coordination run 0f3a52c1d97e · x · attempt 7")]
    [InlineData("two\nlines")]
    [InlineData(" spaces ")]
    [InlineData("x… #2")]
    [InlineData("\u2028")]
    public void What_was_written_is_found_again(string name)
    {
        var marker = new Marker(Run, Marker.NameFor(Named(name, 1)), 12);

        Assert.Equal(marker, Marker.Find(marker.ToString()));
        Assert.Equal(marker, Marker.Find("Why: hotfix\r\n" + marker + "\r\nmore"));
        Assert.DoesNotContain('\n', marker.ToString());
    }

    [Fact]
    public void It_reads_as_a_person_expects() =>
        Assert.Equal("Coordination run 0f3a52c1d97e · Trading API · attempt 1", new Marker(Run, Marker.NameFor(Named("Trading API", 3)), 1).ToString());

    [Fact]
    public void Names_that_have_to_be_changed_stay_different()
    {
        string[] names = [new('a', 500), new string('a', 499) + "b", "x\ny", "x\ty", "x y… #3", "x y", string.Concat(Enumerable.Repeat("💸", 300))];

        var written = names.Select((name, index) => Marker.NameFor(Named(name, index + 1))).ToList();

        Assert.Equal(names.Length, written.Distinct().Count());
        Assert.All(written, name => Assert.InRange(name.Length, 1, Marker.LongestName));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Coordination run 0F3A52C1D97E · A · attempt 1")]
    [InlineData("Coordination run 0f3a52c1d97e · A · attempt 1x")]
    [InlineData("Coordination run 0f3a52c1d97e · A · attempt 99999999999999")]
    [InlineData("Coordination run 0f3a52c1d97e · A")]
    public void What_is_no_marker_is_none(string? comment) => Assert.Null(Marker.Find(comment));

    private static ResolvedDeployment Named(string name, int order) => RandomPlan.Deployment(0, 0, []) with { Name = name, Order = order };
}
