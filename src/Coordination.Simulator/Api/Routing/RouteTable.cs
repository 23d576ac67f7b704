using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.Api.Routing;

/// <summary>All routes that are simulated. A literal wins over a name: <c>projects/all</c> over <c>projects/{project}</c>.</summary>
internal sealed class RouteTable
{
    private readonly ILookup<int, Route> _byLength;

    public RouteTable(IEnumerable<Route> routes) => _byLength = routes.ToLookup(route => route.Template.Length);

    public RouteMatch? Find(string method, RequestPath path)
    {
        RouteMatch? best = null;
        foreach (var route in _byLength[path.Resource.Count])
        {
            if (!string.Equals(route.Method, method, StringComparison.OrdinalIgnoreCase) || (route.Scope == RouteScope.System && path.Space is not null))
                continue;
            if (route.Template.Match(path.Resource) is { } values && (best is null || route.Template.IsCloserThan(best.Route.Template)))
                best = new RouteMatch(route, values);
        }

        return best;
    }
}
