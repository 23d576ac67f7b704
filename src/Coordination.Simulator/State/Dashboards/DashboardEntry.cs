namespace Coordination.Simulator.State;

/// <summary>A deployment on a dashboard.</summary>
/// <param name="Deployment">The deployment; its release and task hang on it.</param>
/// <param name="IsCurrent">The newest of its project, environment and tenant, whatever its state.</param>
/// <param name="IsPrevious">The newest successful one before the current.</param>
internal sealed record DashboardEntry(Deployment Deployment, bool IsCurrent, bool IsPrevious);
