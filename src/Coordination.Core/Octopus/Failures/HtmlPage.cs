using System;
using System.Net;
using Coordination.Core.Octopus.Transport;

namespace Coordination.Core.Octopus.Failures;

/// <summary>Pages for people, which proxies, gateways and sign-in portals send in place of what was asked for.</summary>
internal static class HtmlPage
{
    private const int LongestTitle = 120;

    /// <summary>The page's title; null where it has none.</summary>
    public static string? TitleOf(ApiAnswer answer, Credential credential)
    {
        var page = answer.Text;
        var start = page.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var open = start < 0 ? -1 : page.IndexOf('>', start);
        var close = open < 0 ? -1 : page.IndexOf("</title", open, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
            return null;
        var words = WebUtility.HtmlDecode(page.Substring(open + 1, close - open - 1)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var title = credential.Redact(string.Join(" ", words));
        if (title.Length == 0)
            return null;
        return title.Length <= LongestTitle ? title : title.Substring(0, LongestTitle) + "…";
    }

    /// <summary>What came, as part of a sentence.</summary>
    public static string Describe(ApiAnswer answer, Credential credential) =>
        TitleOf(answer, credential) is { } title ? "a web page titled '" + title + "'" : "a web page";
}
