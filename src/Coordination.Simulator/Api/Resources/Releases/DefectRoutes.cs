using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>Defects: while one is unresolved the release goes no further. The words of the refusals are the simulator's own.</summary>
internal static class DefectRoutes
{
    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Space, "releases/{id}/defects", List);
        routes.Post(RouteScope.Space, "releases/{id}/defects", Report);
        routes.Post(RouteScope.Space, "releases/{id}/defects/resolve", Resolve);
    }

    private static SimResponse List(ApiCall call)
    {
        var release = ReleaseRoutes.Releases.One(call);
        return call.Page(release.Defects, defect => Write(defect, release, call), "Defect", $"releases/{release.Id}/defects{{?skip,take}}");
    }

    private static SimResponse Report(ApiCall call)
    {
        var release = ReleaseRoutes.Releases.One(call);
        call.Demand("DefectReport", release);
        if (release.HasUnresolvedDefect)
            throw Refusal.Because("The release has an unresolved defect already.");
        var defect = new Defect(call.Body.Required("Description"));
        release.Defects.Add(defect);
        release.HasUnresolvedDefect = true;
        return SimResponse.Ok(Write(defect, release, call));
    }

    private static SimResponse Resolve(ApiCall call)
    {
        var release = ReleaseRoutes.Releases.One(call);
        call.Demand("DefectResolve", release);
        var defect = release.Defects.LastOrDefault(defect => !defect.IsResolved) ?? throw Refusal.Because("The release has no unresolved defect.");
        defect.IsResolved = true;
        release.HasUnresolvedDefect = false;
        return SimResponse.Ok(Write(defect, release, call));
    }

    private static JObject Write(Defect defect, Release release, ApiCall call) => new()
    {
        ["Id"] = null,
        ["Description"] = defect.Description,
        ["Status"] = defect.IsResolved ? "Resolved" : "Unresolved",
        ["Links"] = new JObject { ["Self"] = call.Links.In(release.SpaceId, $"releases/{release.Id}/defects") },
    };
}
