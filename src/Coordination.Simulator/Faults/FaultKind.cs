namespace Coordination.Simulator.Faults;

/// <summary>What a fault does to a request or to its answer.</summary>
public enum FaultKind
{
    /// <summary>The answer takes longer; the request is carried out all the same.</summary>
    Latency,

    /// <summary>The connection drops and the request is never carried out.</summary>
    DropBeforeWork,

    /// <summary>The request is carried out, then the connection drops.</summary>
    DropAfterWork,

    /// <summary>The connection drops, and the request is carried out some time after.</summary>
    DropThenWork,

    /// <summary>Of the requests that meet it, one half (the seed says which) is dropped after the work, the other half before it and carried out later.</summary>
    DropHalfLate,

    /// <summary>A status code instead of an answer; the request is not carried out.</summary>
    Status,

    /// <summary>The request is carried out; the JSON of the answer ends in its middle.</summary>
    TruncatedBody,

    /// <summary>The request is carried out; the answer has no body.</summary>
    EmptyBody,

    /// <summary>The request is carried out; the answer is a proxy's page of HTML with status 200.</summary>
    HtmlBody,
}
