namespace Coordination.PowerShell.Narration;

/// <summary>Which results are errors too, so that <c>-ErrorAction</c>, <c>$?</c> and <c>try</c> see them.</summary>
internal static class OutcomeFailure
{
    /// <summary>The failure; null for what was deployed, is current, or was not started. What was not started has its reason in the failure of another.</summary>
    public static Failure? Of(DeploymentResult result) => result.Outcome switch
    {
        DeploymentOutcome.Failed => Make("DeploymentFailed", FailureKind.DeploymentFailed, "failed", result),
        DeploymentOutcome.Cancelled => Make("DeploymentCancelled", FailureKind.DeploymentFailed, "was cancelled", result),
        DeploymentOutcome.Superseded => Make("DeploymentSuperseded", FailureKind.DeploymentFailed, "was superseded by a newer deployment", result),
        DeploymentOutcome.RolledBack => Make("DeploymentRolledBack", FailureKind.DeploymentFailed, "was put back", result),
        DeploymentOutcome.Deadlocked => Make("DeploymentDeadlocked", FailureKind.Timeout, "can only go on after this very task and stays on the server", result),
        DeploymentOutcome.TimedOut => Make("DeploymentTimedOut", FailureKind.Timeout, "did not end in time and goes on", result),
        DeploymentOutcome.AwaitingPerson => Make("DeploymentAwaitsPerson", FailureKind.Timeout, "still waits for a person", result),
        DeploymentOutcome.Unknown => Make("DeploymentUnknown", FailureKind.Unknown, "ended in a way that cannot be told", result),
        _ => null,
    };

    private static Failure Make(string id, FailureKind kind, string what, DeploymentResult result)
    {
        var place = result.Project + " " + result.Version + " to " + result.Environment + (result.Tenant is null ? string.Empty : " for " + result.Tenant);
        var reason = result.Reason is null ? "." : ": " + result.Reason.TrimEnd('.') + ".";
        return new Failure(id, kind, place + " " + what + reason)
        {
            Target = result.Name,
            Remedy = result.Link is null ? null : "See " + result.Link,
        };
    }
}
