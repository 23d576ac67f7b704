using System;
using System.Collections.Generic;
using Coordination.Simulator.Api.Errors;

namespace Coordination.Simulator.Api.Routing;

/// <summary>Where the resources put down their routes.</summary>
internal sealed class Routes
{
    private readonly List<Route> _all = [];

    public IReadOnlyList<Route> All => _all;

    public RouteTable ToTable(IEnumerable<string> linkedPaths) => new(_all, linkedPaths);

    public void Get(RouteScope scope, string template, Func<ApiCall, SimResponse> answer) => Add("GET", scope, template, answer);

    public void Post(RouteScope scope, string template, Func<ApiCall, SimResponse> answer) => Add("POST", scope, template, answer);

    public void Put(RouteScope scope, string template, Func<ApiCall, SimResponse> answer) => Add("PUT", scope, template, answer);

    public void Delete(RouteScope scope, string template, Func<ApiCall, SimResponse> answer) => Add("DELETE", scope, template, answer);

    /// <summary>A route that answers who has not signed in.</summary>
    public void GetAnonymously(string template, Func<ApiCall, SimResponse> answer) =>
        _all.Add(new Route("GET", PathTemplate.Parse(template), RouteScope.System, answer) { IsAnonymous = true });

    /// <summary>A route that is not simulated for a reason.</summary>
    public void NotSimulated(string method, RouteScope scope, string template, string why) =>
        _all.Add(new Route(method, PathTemplate.Parse(template), scope, _ => throw Refuse.NotSimulated(why)) { IsSimulated = false });

    /// <summary>A route by its method.</summary>
    public void Add(string method, RouteScope scope, string template, Func<ApiCall, SimResponse> answer) =>
        _all.Add(new Route(method, PathTemplate.Parse(template), scope, answer));
}
