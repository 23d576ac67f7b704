using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Users;

/// <summary>All permissions there are, and to what each can be restricted.</summary>
internal static class PermissionRoutes
{
    public static void AddTo(Routes routes) => routes.Get(RouteScope.System, "permissions/all", _ => SimResponse.Ok(new JObject(
        PermissionTable.Names.OrderBy(name => name, StringComparer.Ordinal).Select(name => new JProperty(name, Write(name))))));

    private static JObject Write(string name)
    {
        var scopes = PermissionTable.Of(name);
        var isOfServer = scopes.HasFlag(PermissionScopes.System);
        return new JObject
        {
            ["Description"] = string.Empty,
            ["CanApplyAtSpaceLevel"] = !isOfServer,
            ["CanApplyAtSystemLevel"] = isOfServer,
            ["SupportedRestrictions"] = new JArray(RestrictionsOf(scopes)),
        };
    }

    private static IEnumerable<string> RestrictionsOf(PermissionScopes scopes) =>
        new[] { PermissionScopes.Projects, PermissionScopes.Environments, PermissionScopes.Tenants, PermissionScopes.ProjectGroups }.Where(scope => scopes.HasFlag(scope)).Select(scope => scope.ToString());
}
