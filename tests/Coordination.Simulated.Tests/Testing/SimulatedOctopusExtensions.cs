using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Journal;
using Xunit;

namespace Coordination.Simulated.Tests.Testing;

/// <summary>What tests ask of a simulated server with an engine in front of it.</summary>
internal static class SimulatedOctopusExtensions
{
    /// <summary>Connects, resolves and carries out, in virtual time.</summary>
    public static CoordinationRun Deploy(this SimulatedOctopus octopus, CoordinationPlan plan, RunOptions? options = null, IRunObserver? observer = null) =>
        octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
            var resolved = await octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None);
            return await octopus.Engine.RunAsync(connection, resolved, options ?? new RunOptions(), observer ?? new SilentObserver(), CancellationToken.None);
        });

    /// <summary>Connects and carries out what was resolved before, in virtual time.</summary>
    public static CoordinationRun Deploy(this SimulatedOctopus octopus, ResolvedPlan plan) =>
        octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
            return await octopus.Engine.RunAsync(connection, plan, new RunOptions(), new SilentObserver(), CancellationToken.None);
        });

    /// <summary>Connects and resolves.</summary>
    public static ResolvedPlan Resolve(this SimulatedOctopus octopus, CoordinationPlan plan) =>
        octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
            return await octopus.Engine.ResolveAsync(connection, plan, CancellationToken.None);
        });

    /// <summary>The failures that deploying a plan ends with, none of which may come after a deployment was asked for.</summary>
    public static IReadOnlyList<Failure> Refuse(this SimulatedOctopus octopus, CoordinationPlan plan) => octopus.Refuse(() => octopus.Deploy(plan));

    /// <summary>The failures that some use of the engine ends with, none of which may come after a deployment was asked for.</summary>
    public static IReadOnlyList<Failure> Refuse(this SimulatedOctopus octopus, Action use)
    {
        var refused = Assert.Throws<CoordinationException>(use);
        Assert.Empty(octopus.DeploymentRequests());
        return refused.Failures;
    }

    /// <summary>Every request to create a deployment that reached the server.</summary>
    public static IReadOnlyList<JournalEntry> DeploymentRequests(this SimulatedOctopus octopus) =>
        [.. octopus.Server.Journal.OfMethod("POST").Where(entry => entry.Path.EndsWith("/deployments", StringComparison.OrdinalIgnoreCase))];
}
