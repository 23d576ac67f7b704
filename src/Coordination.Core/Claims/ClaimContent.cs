using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Claims;

/// <summary>What a record says.</summary>
/// <param name="Summary">A sentence for people, of one line.</param>
/// <param name="Nonce">Who wrote it; random, used for one change.</param>
/// <param name="Past">The nonces of the last changes before it, newest first.</param>
/// <param name="Document">The state, as JSON of one line.</param>
internal sealed record ClaimContent(string Summary, string Nonce, IReadOnlyList<string> Past, string Document)
{
    /// <summary>How many changes back one can tell whether one's own was made.</summary>
    public const int LongestPast = 8;

    private const string Mark = "coordination/1 ";

    /// <summary>Reads a description; null where it is none of ours, or of a later format.</summary>
    public static ClaimContent? TryRead(string? description)
    {
        if (description is null)
            return null;
        var at = description.LastIndexOf("\n" + Mark, StringComparison.Ordinal);
        var parts = at < 0 ? [] : description.Substring(at + 1 + Mark.Length).TrimEnd().Split([' '], 3);
        if (parts.Length < 3)
            return null;
        var past = parts[1].Split(['-'], StringSplitOptions.RemoveEmptyEntries);
        return new ClaimContent(description.Substring(0, description.IndexOf('\n')).TrimEnd(), parts[0], past, parts[2]);
    }

    /// <summary>The description of the record.</summary>
    public string Write(string kind) =>
        Summary.Replace('\r', ' ').Replace('\n', ' ') + "\n"
        + "Written by Coordination, which decides by it who has this " + kind + ". Do not delete or edit it while the " + kind + " is in use: two might then have it.\n"
        + Mark + Nonce + " " + (Past.Count == 0 ? "-" : string.Join("-", Past.Take(LongestPast))) + " " + Document;
}
