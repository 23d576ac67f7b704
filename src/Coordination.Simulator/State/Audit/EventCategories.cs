namespace Coordination.Simulator.State;

/// <summary>Categories of audit events that the simulator records.</summary>
internal static class EventCategories
{
    public const string Created = "Created";
    public const string Modified = "Modified";
    public const string Deleted = "Deleted";
    public const string DeploymentQueued = "DeploymentQueued";
    public const string DeploymentStarted = "DeploymentStarted";
    public const string DeploymentResumed = "DeploymentResumed";
    public const string DeploymentSucceeded = "DeploymentSucceeded";
    public const string DeploymentFailed = "DeploymentFailed";
    public const string RunbookRunQueued = "RunbookRunQueued";
    public const string RunbookRunStarted = "RunbookRunStarted";
    public const string RunbookRunResumed = "RunbookRunResumed";
    public const string RunbookRunSucceeded = "RunbookRunSucceeded";
    public const string RunbookRunFailed = "RunbookRunFailed";
    public const string TaskCanceled = "TaskCanceled";
    public const string ManualInterventionRaised = "ManualInterventionInterruptionRaised";
    public const string GuidedFailureRaised = "GuidedFailureInterruptionRaised";
}
