using System.Threading;
using Coordination.Rehearsals.Servers;
using Coordination.Simulated.Tests.Testing;
using Xunit;

namespace Coordination.Simulated.Tests.Client;

public sealed class EngineAgainstSimulatorTests
{
    [Fact]
    public void The_engine_connects_reads_resolves_and_runs_the_sample()
    {
        var octopus = new SimulatedOctopus(Samples.Scenario);

        var run = octopus.Deploy(octopus.Engine.ReadPlan(Samples.PlanPath));

        Assert.Equal(3, run.Deployments.Count);
        Assert.All(run.Deployments, deployment => Assert.True(deployment.Outcome == DeploymentOutcome.Deployed, deployment.ToString()));
        Assert.Equal(3, octopus.DeploymentRequests().Count);
    }

    [Fact]
    public void A_connection_that_was_closed_resolves_nothing()
    {
        var octopus = new SimulatedOctopus(Samples.Scenario);

        var failure = Assert.Single(octopus.Refuse(() => octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
            octopus.Engine.Disconnect(connection);
            return await octopus.Engine.ResolveAsync(connection, Samples.Plan, CancellationToken.None);
        })));

        Assert.Equal("Disconnected", failure.Id);
    }
}
