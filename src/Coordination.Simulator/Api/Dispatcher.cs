using System;
using System.Linq;
using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.Api.RateLimiting;
using Coordination.Simulator.Api.Resources;
using Coordination.Simulator.Api.Resources.Root;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.Journal;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api;

/// <summary>Carries a request out: finds its route, who asks and in which space, and makes refusals into answers.</summary>
internal sealed class Dispatcher(OctopusServer server, SimulatedServerOptions options)
{
    private readonly RouteTable _routes = AllRoutes.Make().ToTable(LinkedPaths.All);
    private readonly RateLimiter _limiter = new(server.Scenario.RateLimit ?? RateLimit.DefaultOf(server.Version), options.ReasonsInErrors);
    private readonly LinkBuilder _links = new(options.VirtualDirectory);

    public SimResponse CarryOut(SimRequest request, string method, RequestPath path, JournalEntry entry)
    {
        return server.Request(() =>
        {
            string? route = null;
            SimResponse response;
            try
            {
                response = Answer(request, method, path, entry, out route);
            }
            catch (Refusal refusal)
            {
                response = ErrorAnswers.Of(refusal, options.ReasonsInErrors);
            }

            entry.CarriedOut(server.Now, response.Status, route);
            return response;
        });
    }

    private SimResponse Answer(SimRequest request, string method, RequestPath path, JournalEntry entry, out string? route)
    {
        route = null;
        if (!path.IsApi)
            return SimResponse.Text(404, SimResponse.HtmlType, "<html><body><h1>404 Not Found</h1></body></html>");

        var query = QueryParameters.Parse(request.Query);
        var match = _routes.Find(method, path);
        route = match?.Route.Template.Text;
        var body = new RequestBody(request.GetBody());
        if (match is { Route.IsAnonymous: true })
            return Routed(match, user: null);

        var user = Credentials.UserOf(request, query, server);
        entry.User = user.Username;
        return _limiter.Limit(user, server.Now, () => match is null ? Unanswered(method, path) : Routed(match, user));

        SimResponse Routed(RouteMatch found, User? user) =>
            server.IsInMaintenanceMode && method is not "GET" && user?.May("AdministerSystem") == false ? throw Refuse.InMaintenance()
            : found.Route.Answer(new ApiCall(server, path, found, query, body, user, SpaceOf(path, found.Route), _links));
    }

    /// <summary>A method that a path lacks, a path that no server has, and what a real server may have are three different answers.</summary>
    private SimResponse Unanswered(string method, RequestPath path)
    {
        if (_routes.MethodsOf(path) is { Count: > 0 } methods)
            return ErrorAnswers.MethodNotAllowed(method, methods);
        return path.Resource.Count == 0 || ServerPaths.MayBeginWith(path.Resource[0]) ? ErrorAnswers.NotSimulated(method, path) : throw Refusal.NotFound();
    }

    private Space? SpaceOf(RequestPath path, Route route)
    {
        if (path.Space is { } named)
            return server.Spaces.Find(named) ?? server.Spaces.FirstOrDefault(space => string.Equals(space.Slug, named, StringComparison.OrdinalIgnoreCase)) ?? throw Refusal.NotFound();
        return route.Scope == RouteScope.Space ? server.Spaces.FirstOrDefault(space => space.IsDefault) ?? throw Refusal.NotFound() : null;
    }
}
