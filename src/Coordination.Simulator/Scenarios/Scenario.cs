using System;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>What a simulated server holds at the start, and how it behaves. The same scenario and seed give the same run.</summary>
public sealed record Scenario
{
    /// <summary>Seed of everything that is left to chance: latencies, jitter of durations, ids.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Name of the server's node, shown in tasks.</summary>
    public string ServerName { get; init; } = "Simulator";

    /// <summary>The version that the server says it has.</summary>
    public string Version { get; init; } = "2024.3.10989";

    /// <summary>How many tasks execute at a time; 1 and more, Octopus's own default is 5.</summary>
    public int TaskCap { get; init; } = 5;

    /// <summary>The key of the user with which clients sign in.</summary>
    public string ApiKey { get; init; } = "API-SIMULATOR";

    /// <summary>The instant at which a virtual clock for this scenario starts.</summary>
    public DateTimeOffset StartsAt { get; init; } = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    internal ServerSwitches Switches { get; init; } = new();

    /// <summary>Reads a scenario.</summary>
    public static Scenario FromYaml(string yaml) => throw new NotSupportedException($"{yaml}: under construction.");

    /// <summary>Reads a folder of documents as a server's REST API returns them: one JSON file per resource, in folders by collection.</summary>
    public static Scenario FromFolder(string path) => throw new NotSupportedException($"{path}: under construction.");
}
