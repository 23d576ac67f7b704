using System;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Running;

/// <summary>Carries out a resolved plan.</summary>
internal static class Runner
{
    /// <summary>
    /// Deploys what the plan says and waits for its end. A cancelled token ends the waiting at once; what the server was asked to do goes on.
    /// </summary>
    /// <param name="environment">What it works with: the space that the plan was resolved against, the watcher of this server and key, who is told how it goes.</param>
    /// <param name="plan">What to deploy.</param>
    /// <param name="options">Limits and choices.</param>
    /// <param name="random">Where the run's id comes from; null for the machine's unpredictable source.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<CoordinationRun> RunAsync(RunEnvironment environment, ResolvedPlan plan, RunOptions options, Random? random, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var space = environment.Space;
        var requestsBefore = space.RequestsSent;
        var state = new RunState(RunId.New(random), plan, options);
        using var session = new RunSession(state, environment, journal: null);
        using var stop = cancellationToken.Register(() => session.Cancel(cancellationToken));
        session.Begin();
        await session.End.ConfigureAwait(false);
        return Results.Of(state, space.GetTaskLink, space.RequestsSent - requestsBefore);
    }
}
