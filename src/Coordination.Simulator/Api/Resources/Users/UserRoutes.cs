using System.Linq;
using Coordination.Simulator.Api.Resources.Root;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Users;

/// <summary>Who there is, who asks, and which spaces one can see.</summary>
internal static class UserRoutes
{
    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.System, "users/me", call => SimResponse.Ok(UserDocument.Write(call.User, call.Links)));
        routes.Get(RouteScope.System, "users/{id}", call => SimResponse.Ok(UserDocument.Write(call.Server.Users.Get(call["id"]), call.Links)));
        routes.Get(RouteScope.System, "users", call => call.Page(call.Server.Users.WithIds(call.Query), user => UserDocument.Write(user, call.Links), "User", "users{?skip,take,ids,filter}"));
        routes.Get(RouteScope.System, "users/{id}/spaces", SpacesOf);
    }

    private static SimResponse SpacesOf(ApiCall call)
    {
        if (call.Server.Users.Find(call["id"]) is null)
            throw Refusal.NotFound();
        return SimResponse.Ok(new JArray(call.Server.Spaces.Select(space => SpaceDocument.Write(space, call.Links))));
    }
}
