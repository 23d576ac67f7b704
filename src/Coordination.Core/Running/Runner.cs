using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Waiting;

namespace Coordination.Core.Running;

/// <summary>Carries out a resolved plan.</summary>
internal static class Runner
{
    /// <summary>
    /// Deploys what the plan says and waits for its end. A cancelled token ends the waiting at once; what the server was asked to do goes on.
    /// </summary>
    /// <param name="space">The space that the plan was resolved against.</param>
    /// <param name="watcher">The watcher of this server and key.</param>
    /// <param name="plan">What to deploy.</param>
    /// <param name="options">Limits and choices.</param>
    /// <param name="observer">Who is told how it goes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Where the run's id comes from; null for the machine's unpredictable source.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<CoordinationRun> RunAsync(
        IOctopusSpace space, TaskWatcher watcher, ResolvedPlan plan, RunOptions options, IRunObserver observer, TimeProvider time, Random? random, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var requestsBefore = space.RequestsSent;
        var state = new RunState(RunId.New(random), plan, options);
        using var session = new RunSession(state, new RunEnvironment(space, watcher, observer, time), journal: null);
        using var stop = cancellationToken.Register(() => session.Cancel(cancellationToken));
        session.Begin();
        await session.End.ConfigureAwait(false);
        return Results.Of(state, space.GetTaskLink, space.RequestsSent - requestsBefore);
    }
}
