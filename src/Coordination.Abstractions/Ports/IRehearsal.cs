using System.Threading;

namespace Coordination;

/// <summary>Carries a plan out against a simulated server, in virtual time, with the same engine and the same requests as against a real one.</summary>
public interface IRehearsal
{
    /// <summary>
    /// Rehearses a plan from beginning to end. Hours of deployments take moments, so this does not wait for anything and needs no task.
    /// A plan or a scenario that cannot be used is a <see cref="CoordinationException"/> with every fault found; a deployment that fails is no exception, it stands in the result.
    /// </summary>
    /// <param name="plan">What is to be rehearsed.</param>
    /// <param name="options">Against which scenario, and how.</param>
    /// <param name="cancellationToken">Ends the rehearsal between two events of its virtual time.</param>
    RehearsalResult Run(CoordinationPlan plan, RehearsalOptions options, CancellationToken cancellationToken);
}
