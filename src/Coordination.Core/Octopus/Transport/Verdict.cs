namespace Coordination.Core.Octopus.Transport;

/// <summary>Judges whether a request without success was carried out. In doubt it is not known, for then the caller looks before it repeats.</summary>
internal static class Verdict
{
    /// <summary>The judgement of an attempt that brought no success.</summary>
    public static Carried Of(Attempt attempt) => attempt switch
    {
        { Fault.NeverArrived: true } => Carried.NotYet,
        { Answer.Status: 429 } => Carried.NotYet,

        // What the client took too long for, sent too early or gave up may have been passed on by a gateway.
        { Answer.Status: 408 or 425 or 499 } => Carried.Unknown,
        { Answer.Status: >= 300 and < 500 } => Carried.No,
        { Answer.Status: 501 or 505 } => Carried.No,
        _ => Carried.Unknown,
    };
}
