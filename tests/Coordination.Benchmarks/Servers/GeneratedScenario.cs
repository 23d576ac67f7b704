using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Coordination.Simulator.Scenarios;

namespace Coordination.Benchmarks.Servers;

/// <summary>Servers with many projects that are alike.</summary>
internal static class GeneratedScenario
{
    private const string Environment = "Staging";

    /// <summary>Projects whose one step takes a time that varies, each deployed some times before, so that there is history.</summary>
    public static Scenario Of(int projects, TimeSpan duration, int jitterPercent)
    {
        var yaml = Begin();
        foreach (var name in Names("Project", projects))
            Invariant(yaml, $"  - {{ name: {name}, releases: [1.0.0, 1.0.1], deployed: {{ Staging: {{ version: 1.0.0, times: 5 }} }}, steps: [{{ name: Deploy, duration: {duration.TotalSeconds}s, jitter: {jitterPercent}% }}] }}");
        return Scenario.FromYaml(yaml.ToString());
    }

    /// <summary>Projects that every tenant is connected to.</summary>
    public static Scenario WithTenants(int projects, int tenants)
    {
        var yaml = Begin();
        foreach (var name in Names("Project", projects))
            Invariant(yaml, $"  - {{ name: {name}, tenanted: Tenanted, releases: [1.0.0, 1.0.1], steps: [{{ name: Deploy, duration: 60s }}] }}");
        yaml.AppendLine("tenants:");
        var connections = string.Join(", ", Names("Project", projects).Select(project => project + ": [Staging]"));
        foreach (var name in Names("Tenant", tenants))
            Invariant(yaml, $"  - {{ name: {name}, projects: {{ {connections} }} }}");
        return Scenario.FromYaml(yaml.ToString());
    }

    /// <summary>Deployments of all projects side by side.</summary>
    public static CoordinationPlan SideBySide(int projects) =>
        PlanOf([.. Names("Project", projects).Select(name => new PlannedDeployment { Name = name, Project = name })]);

    /// <summary>Chains of two: the second project of each comes after the first.</summary>
    public static CoordinationPlan Pairs(int pairs) =>
        PlanOf([.. Names("Project", 2 * pairs).Select((name, index) => new PlannedDeployment { Name = name, Project = name, After = index % 2 == 0 ? [] : [NameOf("Project", index)] })]);

    /// <summary>Every project for every tenant; of each tenant, a project comes after the one before it.</summary>
    public static CoordinationPlan ForTenants(int projects, int tenants) =>
        PlanOf(
        [
            .. from tenant in Names("Tenant", tenants)
               from number in Enumerable.Range(1, projects)
               let project = NameOf("Project", number)
               select new PlannedDeployment
               {
                   Name = project + " " + tenant,
                   Project = project,
                   Tenant = tenant,
                   After = number == 1 ? [] : [NameOf("Project", number - 1) + " " + tenant],
               }
        ]);

    private static CoordinationPlan PlanOf(IReadOnlyList<PlannedDeployment> deployments) => new() { Name = "Benchmark", Environment = Environment, Deployments = deployments };

    private static StringBuilder Begin() => new StringBuilder()
        .AppendLine("server: { taskCap: 5000 }")
        .AppendLine("environments: [Staging]")
        .AppendLine("projects:");

    private static IEnumerable<string> Names(string noun, int count) => Enumerable.Range(1, count).Select(number => NameOf(noun, number));

    private static string NameOf(string noun, int number) => noun + number.ToString("0000", CultureInfo.InvariantCulture);

    private static void Invariant(StringBuilder yaml, FormattableString line) => yaml.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
