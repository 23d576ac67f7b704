namespace Coordination.Core.Planning.Selectors;

/// <summary>What a selector makes of the releases that there are.</summary>
internal abstract record Choice
{
    private Choice()
    {
    }

    /// <summary>One release, and why this one, in words.</summary>
    public sealed record Chosen(CandidateRelease Release, string Reason) : Choice;

    /// <summary>None.</summary>
    /// <param name="Id">Id of the failure.</param>
    /// <param name="Kind">Kind of the failure.</param>
    /// <param name="What">Why none, as a sentence.</param>
    /// <param name="Remedy">What to do about it.</param>
    public sealed record None(string Id, FailureKind Kind, string What, string? Remedy) : Choice;
}
