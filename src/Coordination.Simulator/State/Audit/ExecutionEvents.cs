namespace Coordination.Simulator.State;

/// <summary>The categories of events that tell the stages of an execution.</summary>
internal sealed record ExecutionEvents(string Queued, string Started, string Resumed, string Succeeded, string Failed)
{
    public static ExecutionEvents OfDeployment { get; } = new(
        EventCategories.DeploymentQueued, EventCategories.DeploymentStarted, EventCategories.DeploymentResumed, EventCategories.DeploymentSucceeded, EventCategories.DeploymentFailed);

    public static ExecutionEvents OfRunbookRun { get; } = new(
        EventCategories.RunbookRunQueued, EventCategories.RunbookRunStarted, EventCategories.RunbookRunResumed, EventCategories.RunbookRunSucceeded, EventCategories.RunbookRunFailed);
}
