using System;
using Coordination.Core.Names;
using Xunit;

namespace Coordination.Unit.Tests.Names;

public sealed class NameIndexTests
{
    [Theory]
    [InlineData("Projects-1", "Projects-1")]
    [InlineData("projects-2", "Projects-2")]
    [InlineData(" trading api ", "Projects-1")]
    [InlineData("trading-api-v1", "Projects-1")]
    [InlineData("billing", "Projects-2")]
    [InlineData("Projects-9", "Projects-4")]
    [InlineData("same", "Projects-5")]
    [InlineData("SAME", "Projects-6")]
    public void A_thing_is_found_by_id_then_name_then_slug(string text, string id)
    {
        Assert.Equal(id, Index().Find(text, out var fault)?.Id);
        Assert.Null(fault);
    }

    [Fact]
    public void A_name_that_fits_two_things_is_ambiguous()
    {
        Assert.Null(Index().Find("Same ".Replace('e', 'E'), out var fault));

        Assert.Equal(("ProjectAmbiguous", FailureKind.Ambiguous), (fault!.Id, fault.Kind));
        Assert.Contains("same (Projects-5) and SAME (Projects-6)", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_nothing_has_is_answered_with_the_nearest_and_the_permission()
    {
        Assert.Null(Index().Find("Trading AP", out var fault));

        Assert.Equal(("ProjectNotFound", FailureKind.NotFound), (fault!.Id, fault.Kind));
        Assert.Equal("there is no project 'Trading AP', or your user may not see it. Did you mean 'Trading API'?", fault.What);
        Assert.Contains("ProjectView", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_sees_nothing_is_told_so()
    {
        var index = new NameIndex<Thing>("project", "ProjectView", [], one => one.Id, one => one.Name, one => one.Slug);

        index.Find("A", out var fault);

        Assert.Contains("Your user sees no project at all.", fault!.What, StringComparison.Ordinal);
    }

    private static NameIndex<Thing> Index() => new(
        "project",
        "ProjectView",
        [
            new("Projects-1", "Trading API", "trading-api-v1"),
            new("Projects-2", "Billing", "trading-api"),
            new("Projects-3", "Old", "billing"),
            new("Projects-4", "Projects-9", null),
            new("Projects-5", "same", "same-1"),
            new("Projects-6", "SAME", "same-2"),
        ],
        one => one.Id,
        one => one.Name,
        one => one.Slug);

    private sealed record Thing(string Id, string Name, string? Slug);
}
