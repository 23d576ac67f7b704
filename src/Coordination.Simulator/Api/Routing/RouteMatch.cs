using System.Collections.Generic;

namespace Coordination.Simulator.Api.Routing;

/// <summary>A route and the values that a path gives to its names.</summary>
internal sealed record RouteMatch(Route Route, IReadOnlyDictionary<string, string> Values);
