using System;
using System.Collections.Generic;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Locks;
using Coordination.PowerShell.Steps;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Locks;

public sealed class LockOwnersTests
{
    private static readonly string _id = new('a', 32);

    [Fact]
    public void A_step_says_what_it_is_a_step_of_and_lives_with_its_task()
    {
        var owner = LockOwners.Of(Step(new(StringComparer.OrdinalIgnoreCase)
        {
            ["Octopus.Task.Id"] = "ServerTasks-7",
            ["Octopus.Project.Id"] = "Projects-1",
            ["Octopus.Project.Name"] = "Trading API",
            ["Octopus.Release.Number"] = "1.4.0",
            ["Octopus.Deployment.Id"] = "Deployments-1",
            ["Octopus.Environment.Name"] = "Staging",
            ["Octopus.Deployment.Tenant.Name"] = "Acme",
            ["Octopus.Action.Name"] = "Migrate",
            ["Octopus.Machine.Name"] = "web01",
        }));

        Assert.Equal("Trading API 1.4.0 to Staging for Acme, step Migrate on web01", owner.Name);
        Assert.Equal("ServerTasks-7", owner.TaskId);
        Assert.Equal("Projects-1", owner.ProjectId);
    }

    [Fact]
    public void A_deployment_that_was_started_under_holds_passes_them_and_so_do_the_children_of_its_own()
    {
        var facts = Step(new(StringComparer.OrdinalIgnoreCase)
        {
            ["Octopus.Task.Id"] = "ServerTasks-7",
            ["Octopus.Deployment.Comments"] = "Coordination run 0f3a52c1d97e · A · attempt 1\n" + HoldMarker.Write([_id]),
            ["Octopus.Action[Take].Output.Coordination.Lock[shop].Hold"] = new string('b', 32),
        });

        Assert.Equal([_id], LockOwners.Of(facts).Under);
        Assert.Equal([new string('b', 32)], LockOwners.Of(facts).Earlier);
        Assert.Equal([_id, new string('b', 32)], LockOwners.OfChildren(facts));
    }

    [Fact]
    public void A_comment_of_a_stranger_names_no_holds()
    {
        Assert.Empty(HoldMarker.Read("Coordination under locks abc"));
        Assert.Empty(HoldMarker.Read(comment: null));
        Assert.Null(HoldMarker.Write([]));
    }

    [Fact]
    public void Holds_of_blocks_around_are_passed_until_the_block_ends()
    {
        var facts = Step([]);
        using (facts.Holds.Enter([new StepLock { Name = "shop", Id = _id, Owner = "me" }]))
            Assert.Equal([_id], LockOwners.Of(facts).Under);
        Assert.Empty(LockOwners.Of(facts).Under);
    }

    private static SessionFacts Step(Dictionary<string, string> variables) => new() { Slot = new ConnectionSlot(), Step = StepVariables.From(variables), Environment = _ => null };
}
