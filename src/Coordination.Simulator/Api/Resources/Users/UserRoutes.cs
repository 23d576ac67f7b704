using System.Linq;
using Coordination.Simulator.Api.Resources.Root;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Users;

/// <summary>Users: who asks may always see himself, other users need <c>UserView</c>, their permissions <c>UserRoleView</c>.</summary>
internal static class UserRoutes
{
    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.System, "users/me", call => SimResponse.Ok(UserDocument.Write(call.User, call.Links)));
        routes.Get(RouteScope.System, "users/{id}", call => SimResponse.Ok(UserDocument.Write(One(call, "UserView"), call.Links)));
        routes.Get(RouteScope.System, "users", call => call.Page(Visible(call), user => UserDocument.Write(user, call.Links), "User", "users{?skip,take,ids,filter}"));
        routes.Get(RouteScope.System, "users/all", call => SimResponse.Ok(new JArray(Visible(call).Select(user => UserDocument.Write(user, call.Links)))));
        routes.Get(RouteScope.System, "users/{id}/spaces", SpacesOf);
        routes.Get(RouteScope.System, "users/{id}/teams", TeamsOf);
        routes.Get(RouteScope.Either, "users/{id}/permissions", call => SimResponse.Ok(PermissionSetDocument.Write(One(call, "UserRoleView"), call)));
    }

    private static System.Collections.Generic.IEnumerable<User> Visible(ApiCall call)
    {
        var users = call.Server.Users.WithIds(call.Query).Where(user => call.May("UserView") || user == call.User);
        return call.Query.Text("filter") is { } part
            ? users.Where(user => user.Username.IndexOf(part, System.StringComparison.OrdinalIgnoreCase) >= 0 || user.DisplayName.IndexOf(part, System.StringComparison.OrdinalIgnoreCase) >= 0)
            : users;
    }

    private static User One(ApiCall call, string permission)
    {
        if (Lookups.Same(call["id"], "me") || Lookups.Same(call["id"], call.User.Id))
            return call.User;
        call.Demand(permission);
        return call.Server.Users.Get(call["id"]);
    }

    private static SimResponse SpacesOf(ApiCall call)
    {
        One(call, "UserView");
        return SimResponse.Ok(new JArray(call.Server.Spaces.Select(space => SpaceDocument.Write(space, call.Links))));
    }

    private static SimResponse TeamsOf(ApiCall call)
    {
        var user = One(call, "UserView");
        return SimResponse.Ok(new JArray(call.Server.Teams.Where(team => team.MemberUserIds.Contains(user.Id)).Select(PermissionSetDocument.TeamOf)));
    }
}
