using Coordination.Simulator.Api.Resources;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.RateLimiting;

/// <summary>The policy by which requests are limited, read only. Servers before 2026.3 have no such route.</summary>
internal static class RateLimitingRoutes
{
    private const string Path = "ratelimitingpolicies";
    private const string Id = "RateLimitingPolicies-1";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.System, Path, List);
        routes.Get(RouteScope.System, Path + "/{id}", call => SimResponse.Ok(Lookups.Same(call["id"], Id) ? Policy(call) : throw Refusal.NotFound()));
    }

    private static SimResponse List(ApiCall call)
    {
        var page = call.PageOf([Policy(call)], policy => policy, "RateLimitingPolicy", Path + "{?skip,take}");
        page.Remove("Links");
        return SimResponse.Ok(page);
    }

    private static JObject Policy(ApiCall call)
    {
        call.Demand("AdministerSystem");
        if (!call.Server.Version.IsAtLeast(2026, 3))
            throw Refusal.NotFound();
        var limit = call.Server.Scenario.RateLimit ?? RateLimit.DefaultOf(call.Server.Version);
        return new JObject
        {
            ["Id"] = Id,
            ["Name"] = "Authenticated requests",
            ["ScopeType"] = "AuthenticatedHuman",
            ["IsBuiltIn"] = true,
            ["IsEnabled"] = limit.PerMinute > 0,
            ["AuditMode"] = false,
            ["RequestsPerMinute"] = limit.PerMinute,
            ["BurstLimit"] = limit.Burst,
        };
    }
}
