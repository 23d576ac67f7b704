using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Users;

/// <summary>What a user may do, by permission: the restrictions of each grant of a space, and the names of those of the server.</summary>
internal static class PermissionSetDocument
{
    public static JObject Write(User user, ApiCall call)
    {
        var grants = (user.Grants ?? [.. PermissionTable.Names.Select(name => new Grant(name))]).Where(grant => user.May(grant.Permission)).ToList();
        var ofSpace = grants.Where(grant => !IsOfServer(grant)).GroupBy(grant => grant.Permission, System.StringComparer.OrdinalIgnoreCase);
        var document = new JObject
        {
            ["Id"] = "userpermissions-" + user.Id,
            ["SpacePermissions"] = new JObject(ofSpace.Select(permission => new JProperty(permission.Key, new JArray(permission.Select(grant => RestrictionOf(grant, call)))))),
            ["SystemPermissions"] = new JArray(grants.Where(IsOfServer).Select(grant => grant.Permission)),
            ["Teams"] = new JArray(call.Server.Teams.Where(team => team.MemberUserIds.Contains(user.Id)).Select(TeamOf)),
            ["IsPermissionsComplete"] = true,
            ["IsTeamsComplete"] = true,
        };
        call.Links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Self"] = call.Links.Api($"users/{user.Id}/permissions") });
        return document;
    }

    private static bool IsOfServer(Grant grant) => PermissionTable.Of(grant.Permission).HasFlag(PermissionScopes.System);

    private static JObject RestrictionOf(Grant grant, ApiCall call) => new()
    {
        ["RestrictedToProjectIds"] = new JArray(grant.Projects),
        ["RestrictedToEnvironmentIds"] = new JArray(grant.Environments),
        ["RestrictedToTenantIds"] = new JArray(grant.Tenants),
        ["RestrictedToProjectGroupIds"] = new JArray(grant.ProjectGroups),
        ["SpaceId"] = call.SpaceInPath?.Id ?? call.Server.Spaces.First(space => space.IsDefault).Id,
    };

    /// <summary>A team as it stands beside one of its members.</summary>
    public static JObject TeamOf(Team team) => new()
    {
        ["Id"] = team.Id,
        ["Name"] = team.Name,
        ["SpaceId"] = team.SpaceId,
        ["IsDirectlyAssigned"] = true,
        ["ExternalSecurityGroups"] = new JArray(),
    };
}
