namespace Coordination.Core.Octopus.Transport;

/// <summary>Why no whole answer came.</summary>
internal enum FaultKind
{
    /// <summary>The name of the host is not known.</summary>
    NameUnknown,

    /// <summary>No connection was made: refused, no route, nobody there.</summary>
    NotConnected,

    /// <summary>No secure connection could be agreed on; nothing was sent.</summary>
    NotSecured,

    /// <summary>The connection broke after the request, or a part of it, was sent.</summary>
    Dropped,

    /// <summary>Our own limit of time for one request passed.</summary>
    TimedOut,
}
