using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;
using Coordination.Simulator.Scenarios;

namespace Coordination.Simulated.Tests.Processes;

/// <summary>A server with the Trading Website of the Octopus documentation, and its processes as the documentation shows them.</summary>
internal sealed class TradingWebsite
{
    public const string Project = "Trading Website";

    private const string Yaml = """
        server: { stepDuration: 10s }
        environments: [Development, Staging, Production]
        lifecycles: [{ name: Free, phases: [{ name: All, environments: [Development, Staging, Production] }] }]
        machines:
          - { name: web-1, roles: [web-server], environments: [Development, Production] }
          - { name: web-2, roles: [web-server], environments: [Development, Production] }
          - { name: web-3, roles: [web-server], environments: [Production] }
        users:
          - { name: Bea, apiKey: API-BEA }
          - { name: Blind, apiKey: API-BLIND, permissions: [ProjectView, ProcessView, ProcessEdit, EnvironmentView, FeedView, LibraryVariableSetView, LibraryVariableSetCreate, LibraryVariableSetDelete] }
        projects:
          - name: Trading Website
            lifecycle: Free
            channels: [{ name: Default, default: true }, Hotfix]
            steps: [{ name: Old, type: script, duration: 42s }]
            releases: [{ version: 0.9.0, age: 2d }]
            deployed: { Development: [{ version: 0.9.0, age: 1d }] }
        """;

    public TradingWebsite(string switches = "", TimeSpan latency = default) =>
        Octopus = new SimulatedOctopus(Scenario.FromYaml(Yaml + "\n" + switches), new SimulatedServerOptions { Latency = latency });

    public SimulatedOctopus Octopus { get; }

    /// <summary>A person approves in Production; then a package and a script on all web servers.</summary>
    public static DeploymentProcess Simple { get; } = Process(
        Step("Approve", server: true, Action("Approve", "Octopus.Manual", ("Octopus.Action.Manual.Instructions", "Has the rate service been told?")) with { Environments = ["Production"] }),
        Step("Website", server: false, Package()),
        Step("Warm up", server: false, Action("Warm up", "Octopus.Script", ("Octopus.Action.RunOnServer", "false"), ("Octopus.Action.Script.ScriptSource", "Inline"), ("Octopus.Action.Script.ScriptBody", "warm"))));

    /// <summary>Three actions on one web server after the other.</summary>
    public static DeploymentProcess Rolling { get; } = Process(Step(
        "Trading Website Rolling",
        server: false,
        Action("Out of the pool", "Octopus.Script", ("Octopus.Action.RunOnServer", "false"), ("Octopus.Action.Script.ScriptBody", "out")),
        Package("Package"),
        Action("Back in", "Octopus.Script", ("Octopus.Action.RunOnServer", "false"), ("Octopus.Action.Script.ScriptBody", "in"))) with { Properties = Values((ProcessWords.TargetRoles, "web-server"), (ProcessWords.MaxParallelism, "1")) });

    public static DeploymentProcess Process(params DeploymentStep[] steps) => new() { Project = Project, Steps = steps };

    public static DeploymentStep Step(string name, bool server, params DeploymentAction[] actions) =>
        new() { Name = name, Actions = actions, Properties = server ? Values() : Values((ProcessWords.TargetRoles, "web-server")) };

    public static DeploymentAction Action(string name, string type, params (string Name, string Value)[] properties) => new() { Name = name, ActionType = type, Properties = Values(properties) };

    public T Run<T>(Func<IDeploymentProcesses, OctopusConnection, Task<T>> work, string? apiKey = null) =>
        Octopus.Run(async () => await work(Octopus.Engine.Processes, await Octopus.ConnectAsync(space: null, apiKey, CancellationToken.None)));

    public OctopusSpace SpaceOf(OctopusConnection connection) => (OctopusSpace)Octopus.Engine.SpaceOf(connection);

    public static async Task<ProjectResource> ProjectAsync(OctopusSpace space) => (await space.GetProjectsAsync(CancellationToken.None)).Single(project => project.Name == Project);

    public static Task<bool> Yes(IReadOnlyList<ProcessChange> changes) => Task.FromResult(true);

    private static DeploymentAction Package(string name = "Website") => Action(name, "Octopus.TentaclePackage", ("Octopus.Action.Package.PackageId", "Trading.Website"), ("Octopus.Action.Package.FeedId", "feeds-builtin")) with
    {
        Packages = [new ReferencedPackage { PackageId = "Trading.Website" }],
    };

    private static Dictionary<string, ProcessValue> Values(params (string Name, string Value)[] values) => values.ToDictionary(value => value.Name, value => ProcessValue.Of(value.Value), StringComparer.Ordinal);
}
