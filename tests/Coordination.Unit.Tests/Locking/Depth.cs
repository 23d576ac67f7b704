using System;

namespace Coordination.Unit.Tests.Locking;

/// <summary>How far properties are tried.</summary>
internal static class Depth
{
    public static bool IsDeep => string.Equals(Environment.GetEnvironmentVariable("COORDINATION_DEPTH"), "deep", StringComparison.OrdinalIgnoreCase);
}
