using System.Globalization;

namespace Coordination.Core.Planning.Selectors;

/// <summary>How many releases there are, in words.</summary>
internal static class Counted
{
    /// <summary>E.g. <c>14 releases in channel Default</c>.</summary>
    public static string Releases(ReleaseScope scope) => Of(scope.Releases.Count, "release") + (scope.Channel is null ? string.Empty : " in channel " + scope.Channel);

    /// <summary>A number and its noun, e.g. <c>1 release</c>, <c>2 releases</c>.</summary>
    public static string Of(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? string.Empty : "s");
}
