using System.Linq;
using Coordination.Simulator.Api.Routing;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Root;

/// <summary>The root documents of the server and of its spaces: where clients learn all other addresses.</summary>
internal static class RootRoutes
{
    private const string SpaceTemplate = "spaces{?skip,ids,take,partialName}";

    public static void AddTo(Routes routes)
    {
        routes.GetAnonymously(string.Empty, call => SimResponse.Ok(RootDocument.OfServer(call)));
        routes.Get(RouteScope.Space, string.Empty, call => SimResponse.Ok(RootDocument.OfSpace(call)));
        routes.Get(RouteScope.System, "spaces", call => call.Page(call.Server.Spaces.Named(call.Query), space => SpaceDocument.Write(space, call.Links), "Space", SpaceTemplate));
        routes.Get(RouteScope.System, "spaces/all", call => SimResponse.Ok(new JArray(call.Server.Spaces.Select(space => SpaceDocument.Write(space, call.Links)))));
        routes.Get(RouteScope.System, "spaces/{id}", call => SimResponse.Ok(SpaceDocument.Write(call.Server.Spaces.ByIdOrSlug(call["id"]), call.Links)));
        routes.Get(RouteScope.System, "capabilities", _ => SimResponse.Ok(new JObject { ["Capabilities"] = new JArray() }));
        routes.Get(RouteScope.System, "serverstatus", call => SimResponse.Ok(ServerStatus(call)));
    }

    private static JObject ServerStatus(ApiCall call) => new()
    {
        ["IsDatabaseEncrypted"] = false,
        ["IsUpgradeAvailable"] = false,
        ["IsInMaintenanceMode"] = call.Server.IsInMaintenanceMode,
        ["MaintenanceExpires"] = null,
        ["IsMajorMinorUpgrade"] = false,
        ["MaximumAvailableVersion"] = call.Server.Scenario.Version,
        ["MaximumAvailableVersionCoveredByLicense"] = call.Server.Scenario.Version,
        ["Links"] = new JObject { ["Self"] = call.Links.Api("serverstatus") },
    };
}
