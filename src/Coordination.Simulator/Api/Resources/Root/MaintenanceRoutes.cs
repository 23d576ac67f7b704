using Coordination.Simulator.Api.Routing;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Root;

/// <summary>Maintenance mode: who does not administer the server can change nothing, while what was queued runs on.</summary>
internal static class MaintenanceRoutes
{
    private const string Path = "maintenanceconfiguration";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.System, Path, call => SimResponse.Ok(Write(call)));
        routes.Put(RouteScope.System, Path, Change);
    }

    private static SimResponse Change(ApiCall call)
    {
        call.Demand("AdministerSystem");
        call.Server.IsInMaintenanceMode = call.Body.Flag("IsInMaintenanceMode") ?? false;
        return SimResponse.Ok(Write(call));
    }

    private static JObject Write(ApiCall call) => new()
    {
        ["Id"] = "maintenance",
        ["IsInMaintenanceMode"] = call.Server.IsInMaintenanceMode,
        ["Links"] = new JObject { ["Self"] = call.Links.Api(Path) },
    };
}
