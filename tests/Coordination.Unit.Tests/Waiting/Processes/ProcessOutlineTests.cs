using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Processes;

public sealed class ProcessOutlineTests
{
    private static readonly StepResource _rolling = Outlines.Step("Rolling", "Migrate", "Warm up") with
    {
        Condition = "Always",
        StartTrigger = "StartWithPrevious",
        Properties = new Dictionary<string, JToken>(StringComparer.OrdinalIgnoreCase) { ["Octopus.Action.MaxParallelism"] = "2" },
    };

    [Fact]
    public void Steps_are_numbered_by_place_and_actions_of_steps_that_have_several_below_them() => Assert.Equal(
        ["1 First", "2 Rolling", "2.1 Rolling/Migrate", "2.2 Rolling/Warm up", "3 Last"],
        Outlines.Of(Outlines.Step("First"), _rolling, Outlines.Step("Last", "Does it")).All.Select(step => step.Number + " " + step.Path));

    [Fact]
    public void What_starts_with_the_step_before_it_shares_its_turn_and_so_do_its_actions() =>
        Assert.Equal([1, 1, 1, 1, 2], Outlines.Of(Outlines.Step("First"), _rolling, Outlines.Step("Last")).All.Select(step => step.Turn));

    [Fact]
    public void Actions_take_from_their_step_when_it_runs_and_that_it_is_rolling() =>
        Assert.All(Outlines.Of(_rolling).All, step => Assert.Equal((false, true), (step.NeedsSuccess, step.IsRolling)));

    [Theory]
    [InlineData(null, true)]
    [InlineData("success", true)]
    [InlineData("Failure", false)]
    [InlineData("Variable", false)]
    public void Only_the_condition_of_success_needs_success(string? condition, bool needsSuccess)
    {
        var step = Outlines.Of(Outlines.Step("One") with { Condition = condition }).All.Single();

        Assert.Equal((needsSuccess, false), (step.NeedsSuccess, step.IsRolling));
    }

    [Fact]
    public void Where_the_server_gives_steps_no_slug_that_of_the_only_action_stands_for_it()
    {
        StepResource[] steps = [WithSlugs(Outlines.Step("One")), WithSlugs(Outlines.Step("Two", "A", "B")), WithSlugs(Outlines.Step("Three")) with { Slug = "own" }];

        Assert.Equal(["one", null, "a", "b", "own"], Outlines.Of(steps).All.Select(step => step.Slug));
    }

    private static StepResource WithSlugs(StepResource step) => step with { Actions = [.. step.Actions.Select(action => action with { Slug = action.Name.ToLowerInvariant() })] };
}
