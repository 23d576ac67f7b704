using System;
using System.IO;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Scenarios;

namespace Coordination.Simulated.Tests.Testing;

/// <summary>The samples that ship with the module: the Trading Website of the Octopus documentation.</summary>
internal static class Samples
{
    public static string PlanPath { get; } = Path.Combine(AppContext.BaseDirectory, "Samples", "trading.plan.yaml");

    public static string ScenarioPath { get; } = Path.Combine(AppContext.BaseDirectory, "Samples", "trading.scenario.yaml");

    public static Scenario Scenario { get; } = ScenarioSource.Read(ScenarioPath);

    /// <summary>API and jobs side by side, the website after both, to Staging.</summary>
    public static CoordinationPlan Plan { get; } = new()
    {
        Name = "Trading Website",
        Environment = "Staging",
        Deployments =
        [
            new() { Name = "Trading API", Project = "Trading API" },
            new() { Name = "Trading Jobs", Project = "Trading Jobs", Version = "[1.9,2.0)" },
            new() { Name = "Trading Website", Project = "Trading Website", After = ["Trading API", "Trading Jobs"] },
        ],
    };
}
