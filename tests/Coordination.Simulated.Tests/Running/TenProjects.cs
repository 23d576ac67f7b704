using System.Linq;
using Coordination.Simulator.Scenarios;

namespace Coordination.Simulated.Tests.Running;

/// <summary>Ten projects that depend on one another in three layers, on a server that runs five tasks at a time.</summary>
internal static class TenProjects
{
    private static readonly string[][] _after =
    [
        [], [], [], ["P0"], ["P0", "P1"], ["P2"], ["P3", "P4"], ["P4"], ["P5", "P6"], ["P7", "P8", "P2"],
    ];

    public static CoordinationPlan Plan { get; } = new()
    {
        Name = "Ten",
        Environment = "Staging",
        Deployments = [.. _after.Select((after, index) => new PlannedDeployment { Name = "P" + index, Project = "P" + index, After = after })],
    };

    public static Scenario Scenario(int seed, bool supersedes) => Simulator.Scenarios.Scenario.FromYaml(
        "server: { taskCap: 5 }\nenvironments: [Staging]\nswitches: { cancelQueuedTasks: " + (supersedes ? "true" : "false") + " }\nprojects:\n"
        + string.Concat(Enumerable.Range(0, 10).Select(index =>
            "  - { name: P" + index + ", steps: [{ name: Deploy, type: script, duration: " + (20 + (7 * index)) + "s, jitter: 50% }], releases: [1.0.0, 1.1.0], deployed: { Staging: 1.0.0 } }\n")))
        with
    { Seed = seed };
}
