using System;
using Coordination.Simulator.Faults;

namespace Coordination.Simulator.Api;

/// <summary>How the simulated server presents itself on the wire; what happens inside it is the state's own matter.</summary>
public sealed record SimulatedServerOptions
{
    /// <summary>The virtual directory it lives under, such as <c>/octo</c>; empty (the default) for none. All links carry it.</summary>
    public string VirtualDirectory { get; init; } = string.Empty;

    /// <summary>The time from a request's arrival to its answer, without faults. Zero (the default) answers synchronously.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.Zero;

    /// <summary>What goes wrong on the way. Nothing by default.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>False gives the reason of a refusal in <c>ErrorMessage</c> alone; true (the default) in <c>Errors</c>, under the usual general sentence. Servers do both.</summary>
    public bool ReasonsInErrors { get; init; } = true;
}
