namespace Coordination.Core.Running;

/// <summary>How a node ended and why.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Reason">Why, in words; null where the outcome says it all.</param>
/// <param name="Cause">Why what comes after it does not start, in words; null when it may.</param>
internal sealed record Ending(DeploymentOutcome Outcome, string? Reason, string? Cause)
{
    /// <summary>Whether what comes after it may start.</summary>
    public bool LetsOthersStart => Cause is null;
}
