using System;
using System.Text;
using Coordination.Simulator.State;

namespace Coordination.Unit.Tests.Simulator.State;

/// <summary>Scenarios, deployments and runs of runbooks made by chance: four projects with a runbook each, three environments, steps of every kind.</summary>
internal static class RandomScenario
{
    public static string Of(Random random, int seed, int cap, bool hasRetention = false)
    {
        var yaml = new StringBuilder($"server: {{ seed: {seed}, taskCap: {cap}, nodes: {random.Next(1, 3)}, version: {(random.Next(2) == 0 ? "2024.3" : "2026.3")} }}\nenvironments: [E0, E1, E2]\n");
        yaml.AppendLine($"switches: {{ cancelledScriptsLiveOn: {(random.Next(4) == 0 ? "true" : "false")}, skippedSteps: {(random.Next(2) == 0 ? "hidden" : "pending")} }}");
        yaml.AppendLine($"lifecycles: [{{ name: Free, {(hasRetention ? "keep: 1, " : "")}phases: [{{ name: All, priority: {(random.Next(2) == 0 ? "true" : "false")} }}] }}]");
        yaml.AppendLine("machines: [{ name: m1, roles: [web] }, { name: m2, roles: [web] }, { name: m3, roles: [web] }]\nprojects:");
        for (var project = 0; project < 4; project++)
        {
            yaml.AppendLine($"  - name: P{project}\n    releases: ['1.0', '2.0']\n    cancelQueuedTasks: {(random.Next(4) == 0 ? "true" : "false")}\n    cancelRunningTasks: {(random.Next(4) == 0 ? "true" : "false")}");
            if (random.Next(3) == 0) yaml.AppendLine("    variables: { Octopus.Task.ConcurrencyTag: 'shared/#{Octopus.Environment.Id}' }");
            else if (random.Next(3) == 0) yaml.AppendLine("    variables: { OctopusBypassDeploymentMutex: 'True' }");
            yaml.AppendLine("    steps:");
            for (var step = random.Next(1, 5); step > 0; step--) yaml.AppendLine($"      - {{ name: S{step}, {Step(random)} }}");
            yaml.AppendLine($"    runbooks: [{{ name: R{project}, steps: [{{ name: S1, {Step(random)} }}, {{ name: S2, {Step(random)} }}] }}]");
        }

        return yaml.ToString();
    }

    public static void Vary(Execution draft, Random random, DateTimeOffset now)
    {
        if (random.Next(6) == 0) draft.QueueTime = now.AddSeconds(random.Next(1, 300));
        if (random.Next(6) == 0) draft.QueueTimeExpiry = (draft.QueueTime ?? now).AddSeconds(random.Next(1, 120));
        if (random.Next(6) == 0) draft.Priority = "On";
        draft.UseGuidedFailure = random.Next(3) == 0;
    }

    private static string Step(Random random)
    {
        var step = random.Next(5) switch
        {
            0 => $"type: manual, answeredAfter: {random.Next(1, 90)}s, answer: {(random.Next(3) == 0 ? "Abort" : "Proceed")}, blocksConcurrentDeployments: {(random.Next(2) == 0 ? "true" : "false")}",
            1 => $"role: web, window: {random.Next(1, 4)}, duration: {random.Next(0, 60)}s, jitter: 50%, fails: {{ machine: m2, attempt: 1 }}, answeredAfter: 10s, answer: {(random.Next(2) == 0 ? "Retry" : "Exclude")}",
            2 => $"outcome: warning, duration: {random.Next(0, 60)}s, condition: always",
            3 => $"package: Some.Package, duration: {random.Next(0, 60)}s, environments: [E1]",
            _ => $"duration: {random.Next(0, 60)}s, fails: {{ version: '2.0', environment: E0 }}, answeredAfter: 5s, answer: Fail",
        };
        return random.Next(3) == 0 ? step + ", withPrevious: true" : step;
    }
}
