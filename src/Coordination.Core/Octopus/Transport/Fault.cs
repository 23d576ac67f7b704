using System;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Why no whole answer came, with what the platform said of it.</summary>
internal sealed record Fault(FaultKind Kind, Exception? Cause)
{
    /// <summary>Whether the server certainly never saw the request.</summary>
    public bool NeverArrived => Kind is FaultKind.NameUnknown or FaultKind.NotConnected or FaultKind.NotSecured;
}
