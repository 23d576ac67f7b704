using System;
using System.Text;

namespace Coordination.Core.Octopus.Transport;

/// <summary>What came back, whole, whoever sent it: an Octopus Server or something in between.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; empty where there was none.</param>
/// <param name="MediaType">Its type as declared, e.g. <c>application/json</c>; null where undeclared.</param>
internal sealed record ApiAnswer(int Status, byte[] Body, string? MediaType)
{
    /// <summary>How long the answerer asks to wait before the next request; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where a redirection leads.</summary>
    public Uri? Location { get; init; }

    /// <summary>Whether the status says that it worked.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body).TrimStart('\uFEFF');

    /// <summary>Whether it is a page for people, as proxies and gateways send them, and not for programs.</summary>
    public bool IsHtml => MediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0 || FirstLetter == '<';

    /// <summary>Whether the body can be a JSON document from its first to its last bracket. Told without reading it all: answers can be large.</summary>
    public bool LooksWhole => (FirstLetter, LastLetter) is ('{', '}') or ('[', ']');

    private char FirstLetter
    {
        get
        {
            var start = Body.Length >= 3 && Body[0] == 0xEF && Body[1] == 0xBB && Body[2] == 0xBF ? 3 : 0;
            while (start < Body.Length && Body[start] <= ' ')
                start++;
            return start < Body.Length ? (char)Body[start] : default;
        }
    }

    private char LastLetter
    {
        get
        {
            var end = Body.Length - 1;
            while (end >= 0 && Body[end] <= ' ')
                end--;
            return end >= 0 ? (char)Body[end] : default;
        }
    }
}
