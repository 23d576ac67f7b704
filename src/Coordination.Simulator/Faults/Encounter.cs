using System;

namespace Coordination.Simulator.Faults;

/// <summary>What one request met: at most one fault, the added latency, and how long after a drop the work comes.</summary>
internal sealed record Encounter(Fault? Fault, TimeSpan Latency, TimeSpan LateBy);
