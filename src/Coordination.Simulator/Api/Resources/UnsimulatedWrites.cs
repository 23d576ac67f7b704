using Coordination.Simulator.Api.Routing;

namespace Coordination.Simulator.Api.Resources;

/// <summary>What a real server lets be changed on paths that are only read here (source: its own description, 2020.5).</summary>
internal static class UnsimulatedWrites
{
    private const string Why = "The simulated Octopus Server has these from its scenario; changing them is no part of coordination.";

    public static void AddTo(Routes routes)
    {
        AddTo(routes, RouteScope.Space, "machines");
        AddTo(routes, RouteScope.Space, "machinepolicies");
        AddTo(routes, RouteScope.Either, "feeds");
        AddTo(routes, RouteScope.Either, "teams");
        AddTo(routes, RouteScope.Space, "artifacts");
        AddTo(routes, RouteScope.System, "users");
        AddTo(routes, RouteScope.System, "userroles");
        AddTo(routes, RouteScope.System, "spaces");
        routes.NotSimulated("PUT", RouteScope.Space, "artifacts/{id}/content", Why);
        routes.NotSimulated("DELETE", RouteScope.System, "octopusservernodes/{id}", Why);
    }

    private static void AddTo(Routes routes, RouteScope scope, string collection)
    {
        routes.NotSimulated("POST", scope, collection, Why);
        routes.NotSimulated("PUT", scope, collection + "/{id}", Why);
        routes.NotSimulated("DELETE", scope, collection + "/{id}", Why);
    }
}
