using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads a scenario from YAML; every fault has its line and column.</summary>
internal sealed class ScenarioReader
{
    private readonly ScenarioNames _environments = new("environment");
    private readonly ScenarioNames _lifecycles = new("lifecycle");
    private readonly ScenarioNames _tenants = new("tenant");
    private readonly ScenarioNames _projects = new("project");
    private readonly ScenarioNames _libraries = new("library variable set");

    public static Scenario Read(string yaml) => new ScenarioReader().Read(new ScenarioMap(ScenarioText.RootOf(yaml, "The scenario"), "A scenario"));

    private Scenario Read(ScenarioMap root)
    {
        // Names are defined before anything refers to them, wherever they stand in the text.
        var environments = root.List("environments", ReadEnvironment);
        var lifecycles = root.List("lifecycles", ReadLifecycle);
        IReadOnlyList<YamlNode> projectNodes = root.List("projects", node => node);
        foreach (var node in projectNodes) _projects.Define(node, new ScenarioMap(node, "A project").Required("name"));
        var tenants = root.List("tenants", ReadTenant);
        var libraries = root.List("libraryVariableSets", ReadLibrary);
        var server = new ServerSection().Read(root);
        var projects = new ProjectReader(_environments, _lifecycles, _tenants, _libraries, server.DefaultBehaviour);
        var scenario = server with
        {
            Environments = environments,
            Lifecycles = lifecycles,
            Tenants = tenants,
            Faults = FaultReader.Read(root),
            Users = root.List("users", new UserReader(_projects, _environments, _tenants, server.ApiKey).Read),
            Machines = root.List("machines", ReadMachine),
            LibraryVariableSets = libraries,
            Projects = [.. projectNodes.Select(projects.Read)],
        };
        root.RefuseUnknown();
        return scenario;
    }

    private ScenarioEnvironment ReadEnvironment(YamlNode node)
    {
        if (node is YamlScalarNode) return new ScenarioEnvironment(_environments.Define(node, ScenarioMap.TextOf(node, "An environment")));
        var map = new ScenarioMap(node, "An environment");
        var environment = new ScenarioEnvironment(_environments.Define(node, map.Required("name"))) { GuidedFailure = map.Flag("guidedFailure") };
        map.RefuseUnknown();
        return environment;
    }

    private ScenarioLibrary ReadLibrary(YamlNode node)
    {
        if (node is YamlScalarNode) return new ScenarioLibrary(_libraries.Define(node, ScenarioMap.TextOf(node, "A library variable set")));
        var map = new ScenarioMap(node, "A library variable set");
        var library = new ScenarioLibrary(_libraries.Define(node, map.Required("name"))) { Variables = new VariableReader(_environments, channels: null).Read(map) };
        map.RefuseUnknown();
        return library;
    }

    private ScenarioLifecycle ReadLifecycle(YamlNode node)
    {
        var map = new ScenarioMap(node, "A lifecycle");
        var lifecycle = new ScenarioLifecycle(_lifecycles.Define(node, map.Required("name"))) { Phases = map.List("phases", ReadPhase), Keep = RetentionIn(map) };
        map.RefuseUnknown();
        return lifecycle;
    }

    private ScenarioPhase ReadPhase(YamlNode node)
    {
        var map = new ScenarioMap(node, "A phase");
        var phase = new ScenarioPhase(map.Required("name"))
        {
            Environments = map.List("environments", _environments.Refer),
            Automatic = map.List("automatic", _environments.Refer),
            Minimum = map.Number("minimum", 0) ?? 0,
            IsOptional = map.Flag("optional"),
            IsPriority = map.Flag("priority"),
            Keep = RetentionIn(map),
        };
        map.RefuseUnknown();
        return phase;
    }

    private static ScenarioRetention? RetentionIn(ScenarioMap map)
    {
        if (map.Find("keep") is not { } node) return null;
        var text = ScenarioMap.TextOf(node, "'keep'");
        var isDays = text.EndsWith("d", StringComparison.OrdinalIgnoreCase);
        return int.TryParse(isDays ? text.Substring(0, text.Length - 1) : text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity > 0
            ? new ScenarioRetention(quantity, isDays)
            : throw ScenarioMap.Fault(node, $"'keep' is a number of releases like 3, or of days like 30d, not '{text}'.");
    }

    private ScenarioMachine ReadMachine(YamlNode node)
    {
        var map = new ScenarioMap(node, "A machine");
        var machine = new ScenarioMachine(map.Required("name"))
        {
            Roles = map.Texts("roles"),
            Environments = map.List("environments", _environments.Refer),
            Tenants = map.List("tenants", _tenants.Refer),
            TenantTags = map.Texts("tenantTags"),
            IsDisabled = map.Flag("disabled"),
        };
        map.RefuseUnknown();
        return machine;
    }

    private ScenarioTenant ReadTenant(YamlNode node)
    {
        var map = new ScenarioMap(node, "A tenant");
        var connections = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        if (map.Find("projects") is { } projects)
        {
            foreach (var (_, key, value) in new ScenarioMap(projects, "The tenant's projects").Entries) connections.Add(_projects.Refer(key), [.. ScenarioMap.ItemsOf(value).Select(_environments.Refer)]);
        }

        var tenant = new ScenarioTenant(_tenants.Define(node, map.Required("name"))) { Tags = map.Texts("tags"), Projects = connections };
        map.RefuseUnknown();
        return tenant;
    }
}
