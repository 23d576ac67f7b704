using System;

namespace Coordination.Simulator.Api.Routing;

/// <summary>One method on one path, and the code that answers it.</summary>
internal sealed record Route(string Method, PathTemplate Template, RouteScope Scope, Func<ApiCall, SimResponse> Answer)
{
    /// <summary>True for what must be readable before anybody has signed in: the root document.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>False for what answers 501 and says why.</summary>
    public bool IsSimulated { get; init; } = true;
}
