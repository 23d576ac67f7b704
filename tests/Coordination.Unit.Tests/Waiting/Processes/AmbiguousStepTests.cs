using System;
using Coordination.Core.Waiting.Processes;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Processes;

/// <summary>Which step a text means, among names that resemble each other: processes kept in Git, and old ones, may hold names that differ in case only, or not at all.</summary>
public sealed class AmbiguousStepTests
{
    private static readonly ProcessOutline _outline = Outlines.Of(
        Outlines.Step("Prepare"),
        Outlines.Step("Migrate"),
        Outlines.Step("migrate"),
        Outlines.Step("1"),
        Outlines.Step("Clean *"),
        Outlines.Step("Clean up"),
        Outlines.Step("Roll", "Out", "In"),
        Outlines.Step("Roll/Out"),
        Outlines.Step("Twin"),
        Outlines.Step("Twin"),
        Outlines.Step("11"));

    [Theory]
    [InlineData("migrate", "3")]
    [InlineData("Migrate", "2")]
    [InlineData("Clean *", "5")]
    [InlineData("roll/in", "7.2")]
    [InlineData("11", "11")]
    public void The_very_same_text_goes_before_one_that_differs_in_case_and_before_a_wildcard(string text, string number) =>
        Assert.Equal(number, StepReference.Named(text).Find(_outline, "Release 1", out _)?.Number);

    [Theory]
    [InlineData("MIGRATE", "'MIGRATE' may be more than one step of release 1: step 2, 'Migrate' and step 3, 'migrate'.")]
    [InlineData("1", "'1' may be more than one step of release 1: step 1, 'Prepare' and step 4, '1'.")]
    [InlineData("Clean ?*", "'Clean ?*' may be more than one step of release 1: step 5, 'Clean *' and step 6, 'Clean up'.")]
    [InlineData("Roll/Out", "'Roll/Out' may be more than one step of release 1: step 7.1, 'Roll/Out' and step 8, 'Roll/Out'.")]
    [InlineData("Twin", "'Twin' may be more than one step of release 1: step 9, 'Twin' and step 10, 'Twin'.")]
    public void What_may_be_more_than_one_names_them_all_and_how_to_say_which(string text, string message)
    {
        Assert.Null(StepReference.Named(text).Find(_outline, "Release 1", out var fault));

        Assert.Equal(("StepAmbiguous", message), (fault!.Id, fault.Message));
        Assert.Contains("-StepNumber", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_means_one_step_whatever_names_there_are()
    {
        foreach (var step in _outline.All)
            Assert.Same(step, StepReference.WithNumber(step.Number).Find(_outline, "Release 1", out _));

        Assert.Null(StepReference.WithNumber("99").Find(_outline, "Release 1", out var fault));
        Assert.StartsWith("Release 1 has no step with the number '99'. Its steps are: 1. Prepare, ", fault!.Message, StringComparison.Ordinal);
    }
}
