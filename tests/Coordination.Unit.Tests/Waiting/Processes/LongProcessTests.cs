using System;
using System.Diagnostics;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Processes;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Processes;

/// <summary>A process of a thousand steps.</summary>
public sealed class LongProcessTests
{
    private const int Steps = 1000;

    private readonly ProcessOutline _outline = ProcessOutline.Of(new ProcessResource { Steps = [.. Enumerable.Range(1, Steps).Select(Step)] });

    [Theory]
    [InlineData("Stp 500", "Release 1 has no step 'Stp 500'. Did you mean 'Step 500', ", ", 20. Step 20 and 980 more.")]
    [InlineData("Step*", "'Step*' may be more than one step of release 1: step 1, 'Step 1', ", ", step 20, 'Step 20' and 980 more.")]
    public void What_is_not_found_names_as_many_steps_as_a_person_reads(string step, string starts, string ends)
    {
        Assert.Null(StepReference.Named(step).Find(_outline, "Release 1", out var fault));

        Assert.StartsWith(starts, fault!.Message, StringComparison.Ordinal);
        Assert.EndsWith(ends, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_that_wait_for_its_steps_read_one_log_in_a_moment()
    {
        var details = new TaskDetailsResource { ActivityLogs = [new ActivityResource { Id = "root", Name = "Deploy", Children = [.. Enumerable.Range(1, Steps).Select(Node)] }] };
        var clock = Stopwatch.StartNew();

        var sights = _outline.All.Select(step => ActivityLog.Of(details, _outline).Of(step)).ToList();

        Assert.Equal(Steps - 1, sights.Count(sight => sight.State == StepState.Succeeded));
        Assert.Equal(StepState.Running, sights[^1].State);

        Assert.All(_outline.All, _ => Assert.Equal((2 * Steps) - 1, ActivityLog.Of(details, _outline).Marks.Count));

        // It takes a tenth of a second on a slow machine; many where each step looks at all the others.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
    }

    private static StepResource Step(int number) => new() { Id = $"s{number}", Name = $"Step {number}", Actions = [new ActionResource { Id = $"a{number}", Name = $"Step {number}" }] };

    private static ActivityResource Node(int number) => new() { Id = $"root/{number}", Name = $"Step {number}: Step {number}", Status = number < Steps ? "Success" : "Running", Started = "2024-03-01T10:00:00Z", Ended = number < Steps ? "2024-03-01T10:00:01Z" : null };
}
