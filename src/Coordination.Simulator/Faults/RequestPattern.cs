using System;
using Coordination.Simulator.Api.Routing;

namespace Coordination.Simulator.Faults;

/// <summary>Which requests a fault is about.</summary>
/// <param name="Method">The method after <c>X-HTTP-Method-Override</c>, in any case; null means every one.</param>
/// <param name="Route">A route below <c>/api</c> and the space, such as <c>deployments</c> or <c>tasks/{id}/details</c>; null means every one.</param>
public sealed record RequestPattern(string? Method = null, string? Route = null)
{
    /// <summary>Every request.</summary>
    public static RequestPattern Any { get; } = new();

    private PathTemplate? Template => Route is null ? null : PathTemplate.Parse(Route);

    internal bool Matches(string method, RequestPath path) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (Template is null || Template.Match(path.Resource) is not null);
}
