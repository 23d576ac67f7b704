using System.Threading;
using System.Threading.Tasks;
using Coordination.Rehearsals.Servers;
using Coordination.Rehearsals.Timelines;

namespace Coordination.Rehearsals;

/// <summary>Puts the engine and the simulator together: the real client sends real messages, and only the server and the time are simulated.</summary>
public sealed class Rehearsal : IRehearsal
{
    /// <inheritdoc/>
    public RehearsalResult Run(CoordinationPlan plan, RehearsalOptions options, CancellationToken cancellationToken)
    {
        var octopus = new SimulatedOctopus(ScenarioSource.Read(options.Scenario) with { Seed = options.Seed });
        return octopus.Run(() => RunAsync(octopus, plan, options, cancellationToken));
    }

    private static async Task<RehearsalResult> RunAsync(SimulatedOctopus octopus, CoordinationPlan plan, RehearsalOptions options, CancellationToken cancellationToken)
    {
        var connection = await octopus.ConnectAsync(options.Space, apiKey: null, cancellationToken).ConfigureAwait(false);
        var resolved = await octopus.Engine.ResolveAsync(connection, plan, cancellationToken).ConfigureAwait(false);
        var pauses = new PauseRecorder(octopus.Time);
        var run = await octopus.Engine.RunAsync(connection, resolved, options.Run, pauses, cancellationToken).ConfigureAwait(false);
        var timeline = Timeline.Of(resolved, run, pauses);
        return new RehearsalResult
        {
            Plan = resolved,
            Run = run,
            Timeline = timeline,
            CriticalPath = CriticalPath.Of(timeline),
            Remarks = pauses.Remarks,
            Journal = octopus.JournalLines(),
        };
    }
}
