using System;
using System.IO;
using System.Linq;
using System.Threading;
using Coordination.Rehearsals.Servers;
using Coordination.Simulated.Tests.Testing;
using Xunit;

namespace Coordination.Simulated.Tests.BadInput;

/// <summary>Each of these ends with one clear error, and with no deployment asked for.</summary>
public sealed class BadInputTests
{
    private readonly SimulatedOctopus _octopus = new(Samples.Scenario);

    [Fact]
    public void A_wrong_key_is_rejected_by_its_server()
    {
        var failure = Assert.Single(_octopus.Refuse(() => _octopus.Run(() => _octopus.ConnectAsync(space: null, "API-WRONG", CancellationToken.None))));

        Assert.Equal(("ApiKeyRejected", FailureKind.Unauthenticated), (failure.Id, failure.Kind));
        Assert.DoesNotContain("API-WRONG", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_space_is_told_with_the_nearest_name()
    {
        var failure = Assert.Single(_octopus.Refuse(() => _octopus.Run(() => _octopus.ConnectAsync("Defualt", apiKey: null, CancellationToken.None))));

        Assert.Equal("SpaceNotFound", failure.Id);
        Says(failure, "Defualt", "Default");
    }

    [Fact]
    public void An_unknown_project_is_told_with_the_nearest_name()
    {
        var failure = RefusalOf(Plan.Of("Trading APY"));

        Assert.Equal(("ProjectNotFound", FailureKind.NotFound), (failure.Id, failure.Kind));
        Says(failure, "Trading APY", "Trading API");
    }

    [Fact]
    public void An_unknown_environment_is_told_with_the_nearest_name()
    {
        var failure = RefusalOf(Plan.Of("Trading API") with { Environment = "Stagign" });

        Assert.Equal(("EnvironmentNotFound", FailureKind.NotFound), (failure.Id, failure.Kind));
        Says(failure, "Stagign", "Staging");
    }

    [Fact]
    public void A_resolved_plan_that_was_changed_by_hand_is_not_carried_out()
    {
        var resolved = _octopus.Resolve(Plan.Of("Trading API"));
        var api = resolved.Deployments[0];
        ResolvedPlan[] altered =
        [
            resolved with { Deployments = [api with { After = [api.Name] }] },
            resolved with { Deployments = [api with { After = ["B"] }, api with { Name = "B", After = [api.Name] }] },
            resolved with { Deployments = [api, api] },
            resolved with { Deployments = [api with { ReleaseId = "Releases-1" }] },
        ];

        Assert.All(altered, plan => Assert.Equal("PlanAltered", Assert.Single(_octopus.Refuse(() => _octopus.Deploy(plan))).Id));
    }

    [Fact]
    public void An_unknown_version_is_told_with_the_nearest_one()
    {
        var newest = _octopus.Resolve(Plan.Of("Trading API")).Deployments.Single().Version;
        var failure = RefusalOf(Plan.Of("Trading API", newest + "7"));

        Assert.Equal(("ReleaseNotFound", FailureKind.NotFound), (failure.Id, failure.Kind));
        Says(failure, newest + "7", newest);
    }

    [Fact]
    public void A_range_that_no_release_satisfies_is_told()
    {
        var failure = RefusalOf(Plan.Of("Trading API", "[99,100)"));

        Assert.Equal(("NoReleaseInRange", FailureKind.NotFound), (failure.Id, failure.Kind));
        Says(failure, "[99,100)", "Trading API");
    }

    [Fact]
    public void A_cycle_is_named_in_full()
    {
        var failure = RefusalOf(new CoordinationPlan
        {
            Name = "Round",
            Environment = "Staging",
            Deployments =
            [
                new() { Name = "Trading API", Project = "Trading API", After = ["Trading Website"] },
                new() { Name = "Trading Jobs", Project = "Trading Jobs", After = ["Trading API"] },
                new() { Name = "Trading Website", Project = "Trading Website", After = ["Trading Jobs"] },
            ],
        });

        Assert.Equal("Cycle", failure.Id);
        Says(failure, "Trading API", "Trading Jobs", "Trading Website");
    }

    [Fact]
    public void An_environment_that_the_lifecycle_does_not_allow_yet_is_refused()
    {
        var failure = RefusalOf(Plan.Of("Trading API") with { Environment = "Production" });

        Assert.Equal(("EnvironmentNotAllowed", FailureKind.Refused), (failure.Id, failure.Kind));
        Says(failure, "Production", "Staging");
    }

    [Fact]
    public void A_disabled_project_is_refused()
    {
        var failure = RefusalOf(Plan.Of("Trading Fax"));

        Assert.Equal(("ProjectDisabled", FailureKind.Refused), (failure.Id, failure.Kind));
        Says(failure, "Trading Fax", "disabled");
    }

    [Fact]
    public void An_empty_plan_is_refused()
    {
        var failure = RefusalOf(new CoordinationPlan { Name = "Nothing", Environment = "Staging" });

        Assert.Equal(("PlanEmpty", FailureKind.Invalid), (failure.Id, failure.Kind));
        Says(failure, "Nothing");
    }

    [Fact]
    public void A_misspelt_key_of_a_plan_file_is_told_with_its_line_and_column()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(path, "name: X\ndeployments:\n  - project: Trading API\n    afer: [Trading Jobs]\n");
        try
        {
            var failure = Assert.Single(_octopus.Refuse(() => _octopus.Deploy(_octopus.Engine.ReadPlan(path))));

            Assert.Equal(("PlanKeyUnknown", FailureKind.Invalid), (failure.Id, failure.Kind));
            Says(failure, "afer", "'after'", "line 4, column 5");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void All_faults_of_a_plan_come_together()
    {
        var failures = _octopus.Refuse(new CoordinationPlan
        {
            Name = "Three faults",
            Environment = "Staging",
            Deployments =
            [
                new() { Name = "A", Project = "Trading APY" },
                new() { Name = "B", Project = "Trading Jobs", Version = "[99,100)" },
                new() { Name = "C", Project = "Trading Fax" },
            ],
        });

        Assert.Equal(["ProjectNotFound", "NoReleaseInRange", "ProjectDisabled"], failures.Select(failure => failure.Id), StringComparer.Ordinal);
    }

    private static void Says(Failure failure, params string[] words) =>
        Assert.All(words, word => Assert.Contains(word, failure.ToString(), StringComparison.Ordinal));

    private Failure RefusalOf(CoordinationPlan plan) => Assert.Single(_octopus.Refuse(plan));
}
