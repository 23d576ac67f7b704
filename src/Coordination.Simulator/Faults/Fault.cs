using System;

namespace Coordination.Simulator.Faults;

/// <summary>One thing that goes wrong, as data.</summary>
public sealed record Fault
{
    private Fault(FaultKind kind) => Kind = kind;

    /// <summary>What it does.</summary>
    public FaultKind Kind { get; }

    /// <summary>The added latency, or the longest time from the drop to the late work.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>The status code of a <see cref="FaultKind.Status"/> fault; 0 for all others.</summary>
    public int StatusCode { get; private init; }

    /// <summary>The value of the <c>Retry-After</c> header, in whole seconds; null sends none.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>True when the body of a <see cref="FaultKind.Status"/> fault is a page of HTML, as proxies and gateways send it.</summary>
    public bool Html { get; private init; }

    /// <summary>Adds to the time of the answer.</summary>
    public static Fault Latency(TimeSpan by) => new(FaultKind.Latency) { Delay = by };

    /// <summary>Drops the connection; the request is lost.</summary>
    public static Fault DropBeforeWork() => new(FaultKind.DropBeforeWork);

    /// <summary>Carries the request out and drops the connection.</summary>
    public static Fault DropAfterWork() => new(FaultKind.DropAfterWork);

    /// <summary>Drops the connection and carries the request out after a time, of at most <paramref name="upTo"/>, that the seed draws.</summary>
    public static Fault DropThenWork(TimeSpan upTo) => new(FaultKind.DropThenWork) { Delay = upTo };

    /// <summary>Half of the requests as <see cref="DropAfterWork"/>, half as <see cref="DropThenWork"/>; of every two, the seed draws which is which.</summary>
    public static Fault DropHalfLate(TimeSpan upTo) => new(FaultKind.DropHalfLate) { Delay = upTo };

    /// <summary>Answers a status code such as 429, 500 or 503 instead of carrying the request out.</summary>
    public static Fault Status(int code, TimeSpan? retryAfter = null, bool html = false) => new(FaultKind.Status) { StatusCode = code, RetryAfter = retryAfter, Html = html };

    /// <summary>Cuts the answer's JSON in half.</summary>
    public static Fault TruncatedBody() => new(FaultKind.TruncatedBody);

    /// <summary>Answers without a body.</summary>
    public static Fault EmptyBody() => new(FaultKind.EmptyBody);

    /// <summary>Answers with a page of HTML and status 200.</summary>
    public static Fault HtmlBody() => new(FaultKind.HtmlBody);
}
