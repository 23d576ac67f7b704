using System;
using System.Linq;
using Coordination.Core.Running;
using Xunit;

namespace Coordination.Unit.Tests.Running;

public sealed class StrangeCommentTests
{
    [Fact]
    public void A_comment_full_of_beginnings_of_markers_holds_nobody_up()
    {
        var comment = string.Concat(Enumerable.Repeat("Coordination run 0123456789ab · ", 40_000));

        // A search that took too long would throw, and end the run that came across the comment.
        Assert.Null(Marker.Find(comment));
        Assert.Equal("Trading API", Marker.Find(new Marker("0123456789ab", "Trading API", 2) + "\n" + comment)!.Name);
    }

    [Fact]
    public void The_longest_name_is_found_again()
    {
        var name = new string('x', Marker.LongestName);

        Assert.Equal(name, Marker.Find(new Marker("0123456789ab", name, 1).ToString())!.Name);
    }
}
