using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.Api.Routing;

/// <summary>All routes that are simulated. A literal wins over a name: <c>projects/all</c> over <c>projects/{project}</c>.</summary>
/// <param name="routes">The routes.</param>
/// <param name="linkedPaths">Paths to which the server's root documents link: none of them is a document's id, simulated or not.</param>
internal sealed class RouteTable(IEnumerable<Route> routes, IEnumerable<string> linkedPaths)
{
    private readonly ILookup<int, Route> _byLength = routes.ToLookup(route => route.Template.Length);
    private readonly HashSet<string> _linkedPaths = new(linkedPaths, StringComparer.OrdinalIgnoreCase);

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

        return best is { Values.Count: > 0 } && IsLinked(path) ? null : best;
    }

    /// <summary>The methods that a path has, where it has any: those with which it is no other path, to which the root documents link.</summary>
    public IReadOnlyList<string> MethodsOf(RequestPath path) => IsLinked(path) ? [] :
    [
        .. _byLength[path.Resource.Count]
            .Where(route => route.IsSimulated && (route.Scope != RouteScope.System || path.Space is null) && route.Template.Match(path.Resource) is not null)
            .Select(route => route.Method).Distinct(StringComparer.Ordinal).OrderBy(method => method, StringComparer.Ordinal)
    ];

    private bool IsLinked(RequestPath path) => _linkedPaths.Contains(string.Join("/", path.Resource));
}
