using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What is there, and whether it is what was asked for.</summary>
/// <param name="IsSatisfied">Whether the last successful deployment is of a version that was asked for.</param>
/// <param name="Current">Version of the last successful deployment; null where there is none or it cannot be told.</param>
/// <param name="Fault">What is there instead; null where the question is answered with yes, and where it is not answered: see <see cref="Errors"/>.</param>
public sealed record ReleaseAnswer(bool IsSatisfied, string? Current, Failure? Fault)
{
    /// <summary>Why the question cannot be answered, e.g. because there is no such project; empty where it is answered.</summary>
    public IReadOnlyList<Failure> Errors { get; init => field = value.ToArray(); } = [];
}
