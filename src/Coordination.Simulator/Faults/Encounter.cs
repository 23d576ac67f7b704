using System;

namespace Coordination.Simulator.Faults;

/// <summary>What one request met: at most one fault, the added latency, how long after a drop the work comes, and how long a caller waits before it notices a drop.</summary>
internal sealed record Encounter(Fault? Fault, TimeSpan Latency, TimeSpan LateBy, TimeSpan DropTakes);
