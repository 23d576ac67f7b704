using System;
using System.Collections.Generic;
using Coordination.Simulator.State;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads the users of a scenario with their permissions.</summary>
internal sealed class UserReader(DefinedNames names, string serverKey)
{
    private readonly HashSet<string> _keys = new([serverKey], StringComparer.Ordinal);

    public ScenarioUser Read(YamlNode node)
    {
        var map = new ScenarioMap(node, "A user");
        var user = new ScenarioUser(map.Required("name"), map.Required("apiKey"))
        {
            DisplayName = map.Text("displayName"),
            IsService = map.Flag("service"),
            ExpiresAfter = map.Duration("apiKeyExpiresAfter"),
            IsDisabled = map.Flag("disabled"),
            Permissions = map.Find("permissions") is null ? null : map.List("permissions", ReadGrant),
        };
        map.RefuseUnknown();
        // The key itself stays out of the message.
        return _keys.Add(user.ApiKey) ? user : throw ScenarioMap.Fault(map.Find("apiKey")!, $"The key of '{user.Name}' is another user's already.");
    }

    private static string PermissionIn(YamlNode node)
    {
        var name = ScenarioMap.TextOf(node, "A permission");
        return PermissionTable.Find(name)
            ?? throw ScenarioMap.Fault(node, $"There is no permission '{name}'. The names are Octopus's, like ProjectView, DeploymentCreate, TaskCancel or LibraryVariableSetCreate.");
    }

    private ScenarioGrant ReadGrant(YamlNode node)
    {
        if (node is YamlScalarNode) return new ScenarioGrant([PermissionIn(node)]);
        var map = new ScenarioMap(node, "A grant");
        if (map.Find("permissions") is null) throw ScenarioMap.Fault(node, "A grant needs 'permissions'.");
        var grant = new ScenarioGrant(map.List("permissions", PermissionIn))
        {
            Projects = map.List("projects", names.Projects.Refer),
            Environments = map.List("environments", names.Environments.Refer),
            Tenants = map.List("tenants", names.Tenants.Refer),
        };
        map.RefuseUnknown();
        return grant;
    }
}
