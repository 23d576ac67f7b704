using Coordination.Simulator.Api.Resources.Root;
using Coordination.Simulator.Api.Routing;

namespace Coordination.Simulator.Api.Resources;

/// <summary>Every route that is simulated; all others answer 501.</summary>
internal static class AllRoutes
{
    public static Routes Make()
    {
        var routes = new Routes();
        RootRoutes.AddTo(routes);
        return routes;
    }
}
