namespace Coordination.Core.Octopus.Transport;

/// <summary>How one sending of a request ended: with an answer, whatever it says, or with a fault. Exactly one of the two is there.</summary>
internal sealed record Attempt
{
    /// <summary>An answer came.</summary>
    public Attempt(ApiAnswer answer) => Answer = answer;

    /// <summary>None came.</summary>
    public Attempt(Fault fault) => Fault = fault;

    /// <summary>The answer, if one came.</summary>
    public ApiAnswer? Answer { get; }

    /// <summary>Why none came.</summary>
    public Fault? Fault { get; }
}
