using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Unit.Tests.Planning;

/// <summary>Seeds of property tests: a few hundred, or as many as the deep run asks for.</summary>
internal static class Seeds
{
    public static IEnumerable<int> Of(int deep) =>
        Enumerable.Range(1, string.Equals(Environment.GetEnvironmentVariable("COORDINATION_DEPTH"), "deep", StringComparison.OrdinalIgnoreCase) ? deep : Math.Min(deep, 300));
}
