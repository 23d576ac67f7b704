namespace Coordination.PowerShell.Narration;

/// <summary>Which ends of waits are errors, so that <c>-ErrorAction</c>, <c>$?</c> and <c>try</c> see them.</summary>
internal static class WaitFailures
{
    /// <summary>No step is named, or it is named twice.</summary>
    public static Failure NoStep { get; } = new("StepMissing", FailureKind.Invalid, "A wait needs one step, by -Step, by -StepNumber or by -StepSlug.")
    {
        Remedy = "To wait for the end of a deployment, use Wait-ProjectDeployment.",
    };

    /// <summary>The failure; null for a wait that ended as was wanted, and where nothing ran that could be waited for.</summary>
    public static Failure? Of(StepWait wait)
    {
        if (wait.Outcome is WaitOutcome.Reached or WaitOutcome.NotRunning)
            return null;
        var (id, kind, what) = wait is { Outcome: WaitOutcome.Failed, State: StepState.NotReached } ? ("StepFailed", FailureKind.DeploymentFailed, "was not reached") : Describe(wait.Outcome);
        return Make(id, kind, "The step '" + wait.Step + "' of " + wait.Describe() + " " + what, wait.Reason, wait.Step, wait.Link, wait.Outcome);
    }

    /// <summary>The failure of waiting for the end of a deployment; null for one that ended, and, where it was named, with success.</summary>
    public static Failure? Of(DeploymentWait wait, bool isNamed)
    {
        var deployment = wait.Deployment;
        if (wait.Outcome == WaitOutcome.Reached)
        {
            return !isNamed || deployment.State == TaskPhase.Succeeded
                ? null
                : Make("DeploymentFailed", FailureKind.DeploymentFailed, deployment.Describe() + " ended as " + deployment.State, deployment.Reason, deployment.TaskId, deployment.Link, wait.Outcome);
        }

        var (id, kind, what) = Describe(wait.Outcome);
        return Make(id, kind, deployment.Describe() + " " + what, wait.Reason, deployment.TaskId, deployment.Link, wait.Outcome);
    }

    private static (string Id, FailureKind Kind, string What) Describe(WaitOutcome outcome) => outcome switch
    {
        WaitOutcome.Skipped => ("StepSkipped", FailureKind.Refused, "does not run"),
        WaitOutcome.Failed => ("StepFailed", FailureKind.DeploymentFailed, "failed"),
        WaitOutcome.Cancelled => ("WaitCancelled", FailureKind.DeploymentFailed, "was cancelled"),
        WaitOutcome.Superseded => ("WaitSuperseded", FailureKind.DeploymentFailed, "was not reached"),
        WaitOutcome.AwaitingPerson => ("WaitAwaitsPerson", FailureKind.Timeout, "still waits for a person"),
        WaitOutcome.TimedOut => ("WaitTimedOut", FailureKind.Timeout, "did not come in time"),
        WaitOutcome.Deadlocked => ("WaitDeadlocked", FailureKind.Refused, "cannot be waited for here"),
        _ => ("WaitUnknown", FailureKind.Unknown, "cannot be followed"),
    };

    private static Failure Make(string id, FailureKind kind, string what, string? reason, string target, string? link, WaitOutcome outcome) =>
        new(id, kind, what + (reason is null ? "." : ": " + reason.TrimEnd('.') + "."))
        {
            Target = target,
            Remedy = outcome switch
            {
                WaitOutcome.Skipped => "-State Completed takes a step that does not run for done.",
                WaitOutcome.Deadlocked => "Wait from a task that the other does not need: from outside of Octopus, from a step before the lock or target is held, or after raising the task cap.",
                WaitOutcome.TimedOut => "To wait longer, raise -Timeout, or -QueueTimeout where it did not run yet." + See(link),
                WaitOutcome.AwaitingPerson => "Answer it in Octopus, or wait longer with -PersonTimeout." + See(link),
                _ => link is null ? null : "See " + link,
            },
        };

    private static string See(string? link) => link is null ? string.Empty : " See " + link;
}
