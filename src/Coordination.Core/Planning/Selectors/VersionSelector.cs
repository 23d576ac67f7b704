using System;
using Coordination.Core.Names;
using NuGet.Versioning;

namespace Coordination.Core.Planning.Selectors;

/// <summary>How a plan says which release it means.</summary>
internal abstract record VersionSelector
{
    /// <summary>Reads what a person wrote: an exact version, <c>latest</c>, <c>newest</c>, a NuGet range, or <c>in</c> and the name of an environment.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="fault">Why it is none of these, as a sentence; null where it is one.</param>
    public static VersionSelector? Parse(string text, out string? fault)
    {
        fault = null;
        var written = text.Trim();
        if (written.Length == 0)
        {
            fault = "the version is empty.";
            return null;
        }

        if (Is(written, "latest"))
            return new LatestVersion();
        if (Is(written, "newest"))
            return new NewestVersion();
        if (written.StartsWith("in ", StringComparison.OrdinalIgnoreCase))
            return new VersionInEnvironment(written.Substring("in ".Length).Trim());
        return LooksLikeRange(written) ? ParseRange(written, out fault) : new ExactVersion(written);
    }

    private static VersionInRange? ParseRange(string written, out string? fault)
    {
        fault = null;
        if (VersionRange.TryParse(written, allowFloating: true, out var range))
            return new VersionInRange(written, range);
        fault = Words.Quoted(written) + " is not a range of versions. Ranges are written as in NuGet: '[1.2,2.0)' from 1.2 to below 2.0, '(,1.5]' up to 1.5, '1.*' any 1.";
        return null;
    }

    private static bool LooksLikeRange(string written) => written[0] is '[' or '(' || written.IndexOf('*') >= 0;

    private static bool Is(string written, string word) => string.Equals(written, word, StringComparison.OrdinalIgnoreCase);
}
