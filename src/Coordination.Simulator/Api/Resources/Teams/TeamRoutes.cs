using Coordination.Simulator.Api.Routing;

namespace Coordination.Simulator.Api.Resources.Teams;

/// <summary>Teams: those of the system, and in a space its own.</summary>
internal static class TeamRoutes
{
    private const string Template = "teams{?skip,take,ids,partialName,spaces,includeSystem}";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Either, "teams", call => call.Page(call.Server.Teams.Named(call.Query), team => TeamDocument.Write(team, call.Links), "Team", Template));
        routes.Get(RouteScope.Either, "teams/{id}", call => SimResponse.Ok(TeamDocument.Write(call.Server.Teams.Get(call["id"]), call.Links)));
    }
}
