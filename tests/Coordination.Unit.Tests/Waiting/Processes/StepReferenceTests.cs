using Coordination.Core.Waiting.Processes;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Processes;

/// <summary>Which step a text means; what may mean several is in <see cref="AmbiguousStepTests"/>.</summary>
public sealed class StepReferenceTests
{
    private static readonly ProcessOutline _outline = Outlines.Of(
        Outlines.Step("Deploy web"),
        Outlines.Step("Migrate", "Migrate schema", "Warm up", "Check it"),
        Outlines.Step("Warm up"),
        Outlines.Step("Smoke") with { Slug = "test-it" });

    [Theory]
    [InlineData("deploy WEB", "Deploy web")]
    [InlineData(" Smoke ", "Smoke")]
    [InlineData("4", "Smoke")]
    [InlineData("2.1", "Migrate/Migrate schema")]
    [InlineData("migrate/warm UP", "Migrate/Warm up")]
    [InlineData("Migrate schema", "Migrate/Migrate schema")]
    [InlineData("TEST-IT", "Smoke")]
    public void A_step_is_found_by_name_path_number_and_slug(string text, string path) => Assert.Equal(path, Find(text));

    [Theory]
    [InlineData("smok?", "Smoke")]
    [InlineData("*WEB", "Deploy web")]
    [InlineData("Check*", "Migrate/Check it")]
    [InlineData("Migrate/C*", "Migrate/Check it")]
    public void A_wildcard_finds_a_step_or_where_no_step_fits_an_action(string text, string path) => Assert.Equal(path, Find(text));

    [Fact]
    public void A_wildcard_that_fits_a_step_means_the_step_and_not_its_actions() => Assert.Equal("Migrate", Find("Migrate*"));

    [Fact]
    public void A_name_goes_to_the_step_before_an_action_of_that_name() => Assert.Equal("Warm up", Find("Warm up"));

    [Theory]
    [InlineData("10")]
    [InlineData("Smo?")]
    [InlineData("eploy*")]
    [InlineData("Deploy")]
    [InlineData("1.1")]
    public void What_is_only_a_part_of_a_name_or_a_number_is_no_step(string text) => Assert.Equal("StepNotFound", Fault(StepReference.Named(text)));

    [Fact]
    public void A_slug_is_no_name()
    {
        Assert.Equal("Smoke", StepReference.WithSlug("Test-It").Find(_outline, "The process", out _)!.Path);
        Assert.Equal("StepNotFound", Fault(StepReference.WithSlug("Smoke")));
    }

    private static string Find(string text)
    {
        var step = StepReference.Named(text).Find(_outline, "The process", out var fault);
        Assert.True(step is not null, fault?.Message);
        return step.Path;
    }

    private static string Fault(StepReference reference)
    {
        Assert.Null(reference.Find(_outline, "The process", out var fault));
        return fault!.Id;
    }
}
