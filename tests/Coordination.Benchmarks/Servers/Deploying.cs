using System;
using System.Linq;
using System.Threading;
using Coordination.Rehearsals.Servers;

namespace Coordination.Benchmarks.Servers;

/// <summary>Runs a plan from beginning to end in virtual time.</summary>
internal static class Deploying
{
    public static CoordinationRun Deploy(this SimulatedOctopus octopus, CoordinationPlan plan)
    {
        var run = octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
            var resolved = await octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None);
            return await octopus.Engine.RunAsync(connection, resolved, new RunOptions(), new SilentObserver(), CancellationToken.None);
        });
        return run.Succeeded ? run : throw new InvalidOperationException("A benchmark measures what succeeds, but: " + run.Deployments.First(deployment => deployment.Outcome != DeploymentOutcome.Deployed));
    }
}
