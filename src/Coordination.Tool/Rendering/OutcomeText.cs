using System;

namespace Coordination.Tool.Rendering;

/// <summary>Outcomes in words, and in the colours that shells have for good, doubtful and bad.</summary>
internal static class OutcomeText
{
    private const string Green = "32";
    private const string Yellow = "33";
    private const string Red = "31";

    public static string Of(DeploymentResult result) => result.Outcome switch
    {
        DeploymentOutcome.Deployed => result.HasWarnings ? "deployed, with warnings" : "deployed",
        DeploymentOutcome.AlreadyCurrent => "already current",
        DeploymentOutcome.Requested => "asked for",
        DeploymentOutcome.Skipped => "skipped",
        DeploymentOutcome.Superseded => "superseded",
        DeploymentOutcome.AwaitingPerson => "awaiting a person",
        DeploymentOutcome.Failed => "failed",
        DeploymentOutcome.Cancelled => "cancelled",
        DeploymentOutcome.RolledBack => "rolled back",
        DeploymentOutcome.TimedOut => "timed out",
        DeploymentOutcome.Deadlocked => "waits for what waits for it",
        DeploymentOutcome.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.Outcome, "An outcome without words."),
    };

    public static string ColourOf(DeploymentOutcome outcome) => outcome switch
    {
        DeploymentOutcome.Deployed or DeploymentOutcome.AlreadyCurrent => Green,
        DeploymentOutcome.Skipped or DeploymentOutcome.Superseded or DeploymentOutcome.AwaitingPerson => Yellow,
        _ => Red,
    };
}
