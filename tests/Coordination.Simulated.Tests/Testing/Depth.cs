using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulated.Tests.Testing;

/// <summary>How many seeds a property is tried with: few in every test run, all when <c>COORDINATION_DEPTH</c> is <c>deep</c>.</summary>
internal static class Depth
{
    public static bool IsDeep { get; } = string.Equals(Environment.GetEnvironmentVariable("COORDINATION_DEPTH"), "deep", StringComparison.OrdinalIgnoreCase);

    /// <summary>One count or the other.</summary>
    public static int Times(int usual, int deep) => IsDeep ? deep : usual;

    /// <summary>The seeds from 1.</summary>
    public static IEnumerable<int> Seeds(int usual, int deep) => Enumerable.Range(1, Times(usual, deep));
}
