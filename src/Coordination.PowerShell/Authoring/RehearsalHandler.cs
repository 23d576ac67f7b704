using System.Threading;
using Coordination.PowerShell.Pipeline;

namespace Coordination.PowerShell.Authoring;

/// <summary>Rehearses a process in each of its places, and gives each result as soon as it is there.</summary>
internal sealed class RehearsalHandler(IProcessRehearsals rehearsals, IOutput output)
{
    /// <summary>Rehearses.</summary>
    public void Run(RehearsableProcess process, ProcessRehearsalOptions options, CancellationToken stop)
    {
        foreach (var place in process.Places)
            output.Write(rehearsals.Run(process, place, options, stop));
    }
}
