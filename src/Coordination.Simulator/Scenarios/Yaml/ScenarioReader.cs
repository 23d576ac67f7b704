using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads a scenario from YAML; every fault has its line and column.</summary>
internal sealed class ScenarioReader
{
    private readonly DefinedNames _names = new();

    public static Scenario Read(string yaml) => new ScenarioReader().Read(new ScenarioMap(ScenarioText.RootOf(yaml, "The scenario"), "A scenario"));

    private Scenario Read(ScenarioMap root)
    {
        var environments = root.List("environments", ReadEnvironment);
        var lifecycles = root.List("lifecycles", ReadLifecycle);
        IReadOnlyList<YamlNode> projectNodes = root.List("projects", node => node);
        foreach (var node in projectNodes) _names.Projects.Define(node, new ScenarioMap(node, "A project").Required("name"));
        IReadOnlyList<YamlNode> userNodes = root.List("users", node => node);
        foreach (var node in userNodes) _names.Users.Define(node, new ScenarioMap(node, "A user").Required("name"));
        var teams = root.List("teams", ReadTeam);
        var tenants = root.List("tenants", ReadTenant);
        var libraries = root.List("libraryVariableSets", ReadLibrary);
        var server = new ServerSection().Read(root);
        var projects = new ProjectReader(_names, server.DefaultBehaviour);
        var scenario = server with
        {
            Environments = environments,
            Lifecycles = lifecycles,
            Tenants = tenants,
            Faults = FaultReader.Read(root),
            Users = [.. userNodes.Select(new UserReader(_names, server.ApiKey).Read)],
            Teams = teams,
            Machines = root.List("machines", ReadMachine),
            LibraryVariableSets = libraries,
            Projects = [.. projectNodes.Select(projects.Read)],
        };
        root.RefuseUnknown();
        return scenario;
    }

    private ScenarioEnvironment ReadEnvironment(YamlNode node)
    {
        if (node is YamlScalarNode) return new ScenarioEnvironment(_names.Environments.Define(node, ScenarioMap.TextOf(node, "An environment")));
        var map = new ScenarioMap(node, "An environment");
        var environment = new ScenarioEnvironment(_names.Environments.Define(node, map.Required("name"))) { GuidedFailure = map.Flag("guidedFailure") };
        map.RefuseUnknown();
        return environment;
    }

    private ScenarioTeam ReadTeam(YamlNode node)
    {
        var map = new ScenarioMap(node, "A team");
        var team = new ScenarioTeam(_names.Teams.Define(node, map.Required("name")), map.List("members", _names.Users.Refer));
        map.RefuseUnknown();
        return team;
    }

    private ScenarioLibrary ReadLibrary(YamlNode node)
    {
        if (node is YamlScalarNode) return new ScenarioLibrary(_names.Libraries.Define(node, ScenarioMap.TextOf(node, "A library variable set")));
        var map = new ScenarioMap(node, "A library variable set");
        var library = new ScenarioLibrary(_names.Libraries.Define(node, map.Required("name"))) { Variables = new VariableReader(_names.Environments, channels: null).Read(map) };
        map.RefuseUnknown();
        return library;
    }

    private ScenarioLifecycle ReadLifecycle(YamlNode node)
    {
        var map = new ScenarioMap(node, "A lifecycle");
        var lifecycle = new ScenarioLifecycle(_names.Lifecycles.Define(node, map.Required("name"))) { Phases = map.List("phases", ReadPhase), Keep = RetentionIn(map) };
        map.RefuseUnknown();
        return lifecycle;
    }

    private ScenarioPhase ReadPhase(YamlNode node)
    {
        var map = new ScenarioMap(node, "A phase");
        var phase = new ScenarioPhase(map.Required("name"))
        {
            Environments = map.List("environments", _names.Environments.Refer),
            Automatic = map.List("automatic", _names.Environments.Refer),
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
            Environments = map.List("environments", _names.Environments.Refer),
            Tenants = map.List("tenants", _names.Tenants.Refer),
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
            foreach (var (_, key, value) in new ScenarioMap(projects, "The tenant's projects").Entries) connections.Add(_names.Projects.Refer(key), [.. ScenarioMap.ItemsOf(value).Select(_names.Environments.Refer)]);
        }

        var tenant = new ScenarioTenant(_names.Tenants.Define(node, map.Required("name"))) { Tags = map.Texts("tags"), Projects = connections };
        map.RefuseUnknown();
        return tenant;
    }
}
