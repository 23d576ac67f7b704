namespace Coordination.Simulator.State;

/// <summary>How the activity log shows a step that does not run (condition, scope, skipped by hand, disabled, no machine).</summary>
internal enum SkippedSteps
{
    /// <summary>Its node is Skipped once the deployment has passed it.</summary>
    Skipped,

    /// <summary>Its node stays as it was planned: Pending, also when the task has ended.</summary>
    Pending,

    /// <summary>It has no node, or loses it when the deployment passes it.</summary>
    Hidden,
}
