using System;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class StepTests
{
    [Fact]
    public void Steps_with_StartWithPrevious_run_side_by_side()
    {
        var deployment = Run("""
            - { name: One, duration: 30s }
            - { name: Two, duration: 50s, withPrevious: true }
            - { name: Three, duration: 10s }
            """);
        Assert.Equal(TimeSpan.FromSeconds(60), deployment.Task.CompletedTime - deployment.Task.StartTime);
    }

    [Fact]
    public void A_rolling_step_takes_the_machines_of_its_role_by_windows_one_leaf_each()
    {
        var deployment = Run("- { name: Roll, role: web, window: 1, duration: 10s }");
        Assert.Equal(TimeSpan.FromSeconds(30), deployment.Task.CompletedTime - deployment.Task.StartTime);
        Assert.Equal(["web-1", "web-2", "web-3"], deployment.Task.Log.Children.Single().Children.Select(leaf => leaf.Name));
        Assert.Equal(3, deployment.DeployedToMachineIds.Count);

        var wide = Run("- { name: Roll, role: web, window: 2, duration: 10s }");
        Assert.Equal(TimeSpan.FromSeconds(20), wide.Task.CompletedTime - wide.Task.StartTime);
    }

    [Fact]
    public void A_failed_machine_stops_the_roll()
    {
        var deployment = Run("- { name: Roll, role: web, window: 1, duration: 10s, fails: { machine: web-2 } }");
        Assert.Equal(TaskState.Failed, deployment.Task.State);
        Assert.Equal(["web-1 Success", "web-2 Failed"], deployment.Task.Log.Children.Single().Children.Select(leaf => $"{leaf.Name} {leaf.Status}"));
    }

    [Fact]
    public void A_step_with_several_actions_runs_them_in_turn_on_each_machine()
    {
        var deployment = Run("""
            - name: Roll
              role: web
              window: 1
              actions:
                - { name: Out, duration: 1s }
                - { name: In, duration: 2s }
            """);
        Assert.Equal(TimeSpan.FromSeconds(9), deployment.Task.CompletedTime - deployment.Task.StartTime);
        var step = deployment.Task.Log.Children.Single();
        Assert.Equal(["Step 1.1: Out", "Step 1.2: In"], step.Children.Select(node => node.Name));
        Assert.Equal(3, step.Children[0].Children.Count);
    }

    [Theory]
    [InlineData("disabled: true")]
    [InlineData("environments: [Prod]")]
    [InlineData("excludedEnvironments: [Dev]")]
    [InlineData("channels: [Hotfix]")]
    [InlineData("role: nobody")]
    public void A_step_that_does_not_apply_is_skipped_and_keeps_its_number(string scope)
    {
        var deployment = Run($$"""
            - { name: One, duration: 10s, {{scope}} }
            - { name: Two, duration: 10s }
            """);
        Assert.Equal(TaskState.Success, deployment.Task.State);
        Assert.Equal(["Step 1: One Skipped", "Step 2: Two Success"], deployment.Task.Log.Children.Select(node => $"{node.Name} {node.Status}"));
        Assert.Equal(TimeSpan.FromSeconds(10), deployment.Task.CompletedTime - deployment.Task.StartTime);
    }

    [Fact]
    public void A_skipped_action_does_not_run_and_a_required_one_cannot_be_skipped()
    {
        var server = SimulatedServer.WithStep("duration: 10s");
        var action = server.Server.Processes.Get(server.Release("A", "1.0.0").ProjectDeploymentProcessSnapshotId).Steps[0].Actions[0];
        var deployment = server.Deploy("A", "1.0.0", "Dev", with: draft => draft.SkipActions.Add(action.Id));
        server.Finish(deployment);
        Assert.Equal(ActivityStatus.Skipped, deployment.Task.Log.Children.Single().Status);
        action.IsRequired = true;
        Assert.Throws<Refusal>(() => server.Deploy("A", "1.0.0", "Dev", with: draft => draft.SkipActions.Add(action.Id)));
    }

    [Theory]
    [InlineData("#{if Octopus.Environment.Name == \"Dev\"}true#{/if}", "Success")]
    [InlineData("#{if Octopus.Environment.Name == \"Prod\"}true#{/if}", "Skipped")]
    [InlineData("#{if Octopus.Deployment.Error}true#{/if}", "Success")]
    [InlineData("#{unless Octopus.Deployment.Error}true#{/unless}", "Skipped")]
    [InlineData("#{if Octopus.Step[Breaks].Status.Code == \"Failed\"}true#{/if}", "Success")]
    [InlineData("#{if Octopus.Step[Two].Status.Code == \"Skipped\"}true#{/if}", "Success")]
    [InlineData("#{Octopus.Action[Breaks].Output.Go}", "Skipped")]
    public void A_variable_condition_decides_whatever_the_outcome_of_the_steps_before(string condition, string status)
    {
        var deployment = Run($$"""
            - { name: Breaks, duration: 1s, outcome: failure }
            - { name: Two, duration: 1s }
            - { name: Perhaps, duration: 1s, condition: '{{condition}}' }
            """);
        Assert.Equal(["Step 1: Breaks Failed", "Step 2: Two Skipped", "Step 3: Perhaps " + status], deployment.Task.Log.Children.Select(node => $"{node.Name} {node.Status}"));
    }

    [Fact]
    public void A_step_that_its_variable_condition_keeps_from_running_says_what_it_came_to_and_one_with_a_strange_condition_runs_and_says_so()
    {
        var deployment = Run("""
            - { name: One, duration: 1s, condition: '#{if Go}true#{else}no#{/if}' }
            - { name: Two, duration: 1s, condition: '#{each x in Y}true#{/each}' }
            """);
        Assert.Contains("Skipping this step: its variable condition came to 'no' (without a value: Go).", deployment.Task.Log.Children[0].LogElements.Select(element => element.MessageText));
        Assert.Contains(
            "The simulator does not understand '#{each x in Y}' in a variable condition: it counts as met.",
            deployment.Task.Log.Children[1].Children.Single().LogElements.Select(element => element.MessageText));
    }

    /// <summary>A scenario has no words for conditions of single actions: they come in with a process that is saved.</summary>
    [Theory]
    [InlineData("Success", null, "Breaks")]
    [InlineData("Failure", null, "Breaks, Next")]
    [InlineData("Always", null, "Breaks, Next")]
    [InlineData("Variable", "#{if Octopus.Machine.Name == \"web-1\"}true#{/if}", "Breaks, Next")]
    [InlineData("Variable", "#{if Octopus.Machine.Name == \"web-2\"}true#{/if}", "Breaks")]
    public void The_condition_of_an_action_holds_for_what_was_before_it_on_the_same_machine(string condition, string? expression, string ran)
    {
        var server = SimulatedServer.Of(Scenario("""
            - name: Roll
              role: web
              window: 1
              actions:
                - { name: Breaks, duration: 1s, outcome: failure }
                - { name: Next, duration: 1s }
            """));
        var next = server.Server.Processes.Get(server.Release("A", "1.0.0").ProjectDeploymentProcessSnapshotId).Steps[0].Actions[1];
        next.Condition = condition;
        if (expression is not null) next.Properties["Octopus.Action.ConditionVariableExpression"] = expression;
        var deployment = server.Deploy("A", "1.0.0", "Dev");
        server.Finish(deployment);
        Assert.Equal(TaskState.Failed, deployment.Task.State);
        Assert.Equal(ran, string.Join(", ", deployment.Task.Log.Children.Single().Children.Select(node => node.Name.Split(": ")[1])));
    }

    [Fact]
    public void A_warning_shows_and_the_deployment_succeeds()
    {
        var deployment = Run("- { name: Careful, outcome: warning, duration: 1s }");
        Assert.Equal(TaskState.Success, deployment.Task.State);
        Assert.True(deployment.Task.HasWarningsOrErrors);
        Assert.Equal(ActivityStatus.SuccessWithWarning, deployment.Task.Log.Status);
    }

    [Fact]
    public void Packages_are_acquired_first()
    {
        var deployment = Run("- { name: Install, package: Acme.Web, duration: 10s }");
        Assert.Equal(["Acquire packages", "Step 1: Install"], deployment.Task.Log.Children.Select(node => node.Name));
        Assert.Equal(TimeSpan.FromSeconds(12), deployment.Task.CompletedTime - deployment.Task.StartTime);
    }

    [Theory]
    [InlineData("fromTheFirstMoment", 2, 2)]
    [InlineData("whenStarted", 0, 2)]
    [InlineData("whenReached", 0, 1)]
    public void Planned_steps_appear_as_the_switch_says(string switched, int before, int during)
    {
        var server = SimulatedServer.Of($$"""
            environments: [Dev]
            switches: { plannedSteps: {{switched}} }
            projects:
              - name: A
                releases: [1.0.0]
                steps: [{ name: One, duration: 10s }, { name: Two, duration: 10s }]
            """);
        var log = server.Deploy("A", "1.0.0", "Dev").Task.Log;
        Assert.Equal(ActivityStatus.Pending, log.Status);
        Assert.Equal(before, log.Children.Count);
        server.Advance(2);
        Assert.Equal(during, log.Children.Count);
        Assert.Equal(ActivityStatus.Running, log.Children[0].Status);
    }

    [Theory]
    [InlineData("skipped", "Step 1: One Skipped", "Step 2: Two Success", "Step 3: Three Skipped")]
    [InlineData("pending", "Step 1: One Pending", "Step 2: Two Success", "Step 3: Three Pending")]
    [InlineData("hidden", "Step 2: Two Success")]
    public void Steps_that_do_not_run_look_as_the_switch_says(string switched, params string[] nodes)
    {
        var server = SimulatedServer.Of($$"""
            environments: [Dev]
            switches: { skippedSteps: {{switched}} }
            projects:
              - name: A
                releases: [1.0.0]
                steps: [{ name: One, disabled: true }, { name: Two, duration: 10s }, { name: Three, condition: failure }]
            """);
        var deployment = server.DeployAndFinish("A", "1.0.0", "Dev");
        Assert.Equal(nodes, deployment.Task.Log.Children.Select(node => $"{node.Name} {node.Status}"));
    }

    [Fact]
    public void The_log_context_maps_slugs_to_the_segments_of_nodes()
    {
        var deployment = Run("- { name: Say Hello!, duration: 1s }");
        var planned = deployment.ExecutionPlanLogContext.Steps.Single();
        Assert.Equal("say-hello", planned.Slug);
        Assert.EndsWith("/" + planned.CorrelationId, deployment.Task.Log.Children.Single().Id, StringComparison.Ordinal);
    }

    private static Deployment Run(string steps) => SimulatedServer.Of(Scenario(steps)).DeployAndFinish("A", "1.0.0", "Dev");

    private static string Scenario(string steps)
    {
        const string Around =
            """
            environments: [Dev, Prod]
            machines:
              - { name: web-1, roles: [web] }
              - { name: web-2, roles: [web] }
              - { name: web-3, roles: [web] }
            projects:
              - name: A
                channels: [Hotfix]
                releases: [1.0.0]
                steps:

            """;
        return Around + string.Join("\n", steps.Split('\n').Select(line => "      " + line));
    }
}
