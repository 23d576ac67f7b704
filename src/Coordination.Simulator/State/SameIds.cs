using System;

namespace Coordination.Simulator.State;

/// <summary>Ids, names and versions compare without regard to case, as in the server's database.</summary>
internal static class SameIds
{
    public static bool IsSameAs(this string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
