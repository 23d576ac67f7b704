using System.Threading;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Faults;

namespace Coordination.Rehearsals.Processes;

/// <summary>Deploys a process that nobody has saved yet on a simulated server. Each rehearsal has a server of its own.</summary>
public sealed class ProcessRehearsals : IProcessRehearsals
{
    /// <inheritdoc/>
    public ProcessRehearsal Run(RehearsableProcess process, RehearsalPlace place, ProcessRehearsalOptions options, CancellationToken cancellationToken)
    {
        // What is rehearsed is the process, not the network.
        var octopus = new SimulatedOctopus(ScenarioSource.Parse(process.Scenario) with { Faults = FaultPlan.None });
        return octopus.Run(() => new ProcessStage(octopus, process, options).RunAsync(place, cancellationToken));
    }
}
