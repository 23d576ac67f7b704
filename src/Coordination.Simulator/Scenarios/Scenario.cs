using System;
using System.Collections.Generic;
using Coordination.Simulator.Faults;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>What a simulated server holds at the start, and how it behaves. The same scenario and seed give the same run.</summary>
public sealed record Scenario
{
    /// <summary>Seed of everything that is left to chance: latencies, jitter of durations, ids.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Name of the server's node, shown in tasks.</summary>
    public string ServerName { get; init; } = "Simulator";

    /// <summary>The version that the server says it has; from 2026.3 it holds each user to 200 requests a minute unless the scenario says otherwise.</summary>
    public string Version { get; init; } = "2024.3.10989";

    /// <summary>How many tasks each node executes at a time; 1 and more, Octopus's own default is 5.</summary>
    public int TaskCap { get; init; } = 5;

    /// <summary>How many nodes the server has, 1 and more. Of several, each hands out ids from blocks of its own.</summary>
    public int Nodes { get; init; } = 1;

    /// <summary>The key of the user with which clients sign in.</summary>
    public string ApiKey { get; init; } = "API-SIMULATOR";

    /// <summary>The instant at which a virtual clock for this scenario starts.</summary>
    public DateTimeOffset StartsAt { get; init; } = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Shortest time from being ready to start until a task starts (observed on real servers: 0.2 s).</summary>
    public TimeSpan PickUpFrom { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>Longest time from being ready to start until a task starts, where it waits for nothing else (observed: 1.2 s).</summary>
    public TimeSpan PickUpTo { get; init; } = TimeSpan.FromSeconds(1.2);

    /// <summary>How long a deployment with packages takes to acquire them.</summary>
    public TimeSpan PackageAcquisition { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What a step does of which the scenario says nothing.</summary>
    internal StepBehaviour DefaultBehaviour { get; init; } = new();

    /// <summary>What goes wrong on the way to the server and back, unless the options of the served server say otherwise.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>How long after the start the key is none any more; null: it does not expire.</summary>
    internal TimeSpan? ApiKeyExpiresAfter { get; init; }

    internal bool IsInMaintenanceMode { get; init; }

    /// <summary>How many requests users may make; null: as the version has it by default.</summary>
    internal RateLimit? RateLimit { get; init; }

    internal ServerSwitches Switches { get; init; } = new();

    internal IReadOnlyList<ScenarioEnvironment> Environments { get; init; } = [];

    internal IReadOnlyList<ScenarioLifecycle> Lifecycles { get; init; } = [];

    internal IReadOnlyList<ScenarioUser> Users { get; init; } = [];

    internal IReadOnlyList<ScenarioTeam> Teams { get; init; } = [];

    internal IReadOnlyList<ScenarioMachine> Machines { get; init; } = [];

    internal IReadOnlyList<ScenarioTenant> Tenants { get; init; } = [];

    internal IReadOnlyList<ScenarioLibrary> LibraryVariableSets { get; init; } = [];

    internal IReadOnlyList<ScenarioProject> Projects { get; init; } = [];

    /// <summary>Documents of a real server, taken over as they are.</summary>
    internal IReadOnlyList<ScenarioDocument> Documents { get; init; } = [];

    /// <summary>Reads a scenario.</summary>
    /// <exception cref="ScenarioException">It is no YAML, has unknown keys, or names what it does not define; with line and column.</exception>
    public static Scenario FromYaml(string yaml) => ScenarioReader.Read(yaml ?? throw new ArgumentNullException(nameof(yaml)));

    /// <summary>Reads a folder of documents as a server's REST API returns them: one JSON file per resource, in folders by collection.</summary>
    /// <remarks>Roles without a machine in the documents get a made-up one, so that deployments take their time.</remarks>
    /// <exception cref="ScenarioException">There is no such folder, no project in it, or a file is no JSON.</exception>
    public static Scenario FromFolder(string path) => DocumentFolder.Read(path ?? throw new ArgumentNullException(nameof(path)));
}
