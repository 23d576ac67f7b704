using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Coordination;

/// <summary>
/// The line in a deployment's comment that tells the deployment under which holds it was started: <c>Coordination under locks 0f3a…, 77b1…</c>. It passes
/// these holds, as what runs within them must.
/// </summary>
public static class HoldMarker
{
    private const string Begin = "Coordination under locks ";

    // No more than anybody nests; a stranger's comment must not take long.
    private static readonly Regex Pattern = new(
        @"^Coordination under locks (?<ids>[0-9a-f]{32}(?:, [0-9a-f]{32}){0,19})\r?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        TimeSpan.FromMinutes(1));

    /// <summary>The line; null without holds.</summary>
    public static string? Write(IReadOnlyCollection<string> ids) => ids.Count == 0 ? null : Begin + string.Join(", ", ids.Take(20));

    /// <summary>The ids of the holds that a comment names; none where it names none.</summary>
    public static IReadOnlyList<string> Read(string? comment)
    {
        if (comment is null || Pattern.Match(comment) is not { Success: true } match)
            return [];
        return match.Groups["ids"].Value.Split([", "], StringSplitOptions.None);
    }
}
