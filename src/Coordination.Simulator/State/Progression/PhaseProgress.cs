using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>How far a release has come in a phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="State">Pending, current or complete.</param>
/// <param name="IsBlocked">An unresolved defect keeps the release out.</param>
/// <param name="Deployments">The release's deployments to the phase's environments, newest first.</param>
internal sealed record PhaseProgress(ResolvedPhase Phase, PhaseState State, bool IsBlocked, IReadOnlyList<Deployment> Deployments);
