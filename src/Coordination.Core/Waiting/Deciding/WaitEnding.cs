namespace Coordination.Core.Waiting.Deciding;

/// <summary>How a wait ends.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Reason">Why, in words; null where the outcome says it all.</param>
internal sealed record WaitEnding(WaitOutcome Outcome, string? Reason)
{
    /// <summary>Task of the deployment that took the place of this one; null for none.</summary>
    public string? Successor { get; init; }
}
