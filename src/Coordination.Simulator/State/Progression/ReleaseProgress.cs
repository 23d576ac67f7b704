using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>How far a release has come in its lifecycle.</summary>
/// <param name="Phases">All phases, in order.</param>
/// <param name="NextDeployments">Environments of the current phase (and of optional phases on the way) that lack a successful deployment.</param>
/// <param name="NextDeploymentsMinimumRequired">How many of them the current phase still needs; 0 where it needs none.</param>
internal sealed record ReleaseProgress(IReadOnlyList<PhaseProgress> Phases, IReadOnlyList<string> NextDeployments, int NextDeploymentsMinimumRequired);
