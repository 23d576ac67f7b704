using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core;
using Coordination.Core.Connections;
using Coordination.Simulator.Api;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;

namespace Coordination.Rehearsals.Servers;

/// <summary>A simulated server and an engine that talks to it, on one clock and one thread.</summary>
internal sealed class SimulatedOctopus
{
    private const string Host = "http://octopus.simulated";

    private readonly string _address;

    /// <summary>Makes a server of a scenario, and an engine whose chances follow the scenario's seed.</summary>
    public SimulatedOctopus(Scenario scenario, SimulatedServerOptions? options = null)
    {
        options ??= new SimulatedServerOptions();
        _address = Host + options.VirtualDirectory;
        Scenario = scenario;
        Time = new VirtualTime(scenario.StartsAt);
        State = new OctopusServer(scenario, Time);
        Server = new SimulatedServer(State, Time, options);
        Engine = new CoordinationEngine(new EngineSettings
        {
            Time = Time,
            NewHandler = () => new SimulatorHandler(Server),
            Seed = scenario.Seed,
        });
    }

    public Scenario Scenario { get; }

    public VirtualTime Time { get; }

    public OctopusServer State { get; }

    public SimulatedServer Server { get; }

    public CoordinationEngine Engine { get; }

    /// <summary>Connects with the key of the scenario's user, or with another.</summary>
    public Task<OctopusConnection> ConnectAsync(string? space, string? apiKey, CancellationToken cancellationToken) =>
        Engine.ConnectAsync(new ConnectionRequest { Server = _address, ApiKey = apiKey ?? Scenario.ApiKey, Space = space, Source = "the scenario" }, cancellationToken);

    /// <summary>Starts work and moves the clock from one event to the next until it is done.</summary>
    public T Run<T>(Func<Task<T>> work) => Time.Run(work);

    /// <summary>Every request so far, a line each.</summary>
    public IReadOnlyList<string> JournalLines() => Server.Journal.ToText().Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
}
