using Coordination.Simulator.Api.Routing;

namespace Coordination.Simulator.Api.Resources.Teams;

/// <summary>Teams: those of the system, and in a space its own.</summary>
internal static class TeamRoutes
{
    private const string Template = "teams{?skip,take,ids,partialName,spaces,includeSystem}";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Either, "teams", call => call.Page(call.Visible(call.Server.Teams, "TeamView").Named(call.Query), team => TeamDocument.Write(team, call.Links), "Team", Template));
        routes.Get(RouteScope.Either, "teams/{id}", One);
    }

    private static SimResponse One(ApiCall call)
    {
        call.Demand("TeamView");
        return SimResponse.Ok(TeamDocument.Write(call.Server.Teams.Get(call["id"]), call.Links));
    }
}
