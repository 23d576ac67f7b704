using System;
using Coordination.Simulator.Api;
using Coordination.Simulator.Clock;
using Coordination.Simulator.State;

namespace Coordination.Rehearsals.Servers;

/// <summary>A simulated server for other programs to talk to: on a real clock, or on one that goes faster.</summary>
/// <param name="Server">What answers.</param>
/// <param name="State">What it holds and does.</param>
/// <param name="ApiKey">The key of the scenario's user.</param>
public sealed record ServedOctopus(SimulatedServer Server, OctopusServer State, string ApiKey)
{
    /// <summary>Reads a scenario and starts its server.</summary>
    /// <param name="scenario">Full path of a scenario file, or of a folder of documents.</param>
    /// <param name="time">The clock that others see.</param>
    /// <param name="speed">How many times as fast as that the server's clock goes; above 0.</param>
    /// <param name="virtualDirectory">Virtual directory with a leading slash; empty for none.</param>
    /// <exception cref="CoordinationException">The scenario cannot be used.</exception>
    public static ServedOctopus Start(string scenario, TimeProvider time, double speed, string virtualDirectory)
    {
        var read = ScenarioSource.Read(scenario);
        var clock = new ControlledTime(time, speed);
        var options = new SimulatedServerOptions { VirtualDirectory = virtualDirectory };
        var state = new OctopusServer(read, clock);
        return new ServedOctopus(new SimulatedServer(state, clock, options), state, read.ApiKey);
    }
}
