using System;

namespace Coordination.Unit.Tests;

/// <summary>How many seeds a property is tried with.</summary>
internal static class Depth
{
    public static bool IsDeep => string.Equals(Environment.GetEnvironmentVariable("COORDINATION_DEPTH"), "deep", StringComparison.OrdinalIgnoreCase);

    public static int Seeds(int usually, int deep) => IsDeep ? deep : usually;
}
