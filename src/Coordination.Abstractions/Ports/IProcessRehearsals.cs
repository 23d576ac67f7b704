using System.Threading;

namespace Coordination;

/// <summary>Deploys a process that nobody has saved yet on a simulated server, in virtual time.</summary>
public interface IProcessRehearsals
{
    /// <summary>
    /// Rehearses one deployment from beginning to end; hours of it take moments, so this does not wait for anything. The lifecycle is passed by. A
    /// step that fails is no exception; it stands in the result.
    /// </summary>
    /// <param name="process">The process, and the server.</param>
    /// <param name="place">Where, by names of the scenario.</param>
    /// <param name="options">What is taken to happen.</param>
    /// <param name="cancellationToken">Ends the rehearsal between two events of its virtual time.</param>
    /// <exception cref="CoordinationException">The scenario cannot be used, or does not have what the process names.</exception>
    ProcessRehearsal Run(RehearsableProcess process, RehearsalPlace place, ProcessRehearsalOptions options, CancellationToken cancellationToken);
}
