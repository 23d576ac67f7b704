using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Coordination.Core.Running;

/// <summary>
/// The line in a deployment's comment that ties it to a run, e.g. <c>Coordination run 0f3a52c1d97e · Trading API · attempt 1</c>.
/// Readable to a person, and exact enough to find the deployment again when the answer to its creation was lost.
/// </summary>
/// <param name="RunId">The run.</param>
/// <param name="Name">The deployment's name within the plan, as <see cref="NameFor"/> writes it.</param>
/// <param name="Attempt">Which request made it, from 1.</param>
internal sealed record Marker(string RunId, string Name, int Attempt)
{
    /// <summary>Names longer than this are cut in markers; comments are shown in narrow columns.</summary>
    public const int LongestName = 120;

    /// <summary>What stands in a comment beyond this many letters is not looked at; ours begin with the marker.</summary>
    private const int LongestComment = 10_000;

    // The name is matched greedily: it may hold " · " and even " · attempt 1" itself. Its length is bounded, or a stranger's comment could take for ever.
    private static readonly Regex Pattern = new(
        @"Coordination run (?<run>[0-9a-f]{12}) · (?<name>[^\r\n]{1,120}) · attempt (?<attempt>[0-9]{1,6})(?![^\r\n])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromMinutes(1));

    // Names that were changed end so; a name that ends so by itself is given the same ending, or two could meet.
    private static readonly Regex Changed = new(@"… #[0-9]+$", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));

    /// <summary>The name by which markers call a deployment: its own, or where that is too long or not of one line, its beginning and its number in the plan.</summary>
    public static string NameFor(ResolvedDeployment planned)
    {
        var name = planned.Name;
        if (name.Length is > 0 and <= LongestName && name.Trim().Length == name.Length && !name.Any(char.IsControl) && !HasOddLineBreak(name) && !Changed.IsMatch(name))
            return name;

        var kept = new string([.. name.Take(LongestName - 20).Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)]);
        if (kept.Length > 0 && char.IsHighSurrogate(kept[kept.Length - 1]))
            kept = kept.Substring(0, kept.Length - 1);
        return kept.Trim() + "… #" + planned.Order.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Finds the marker in a comment; null where there is none.</summary>
    public static Marker? Find(string? comment)
    {
        if (comment is null)
            return null;
        var match = Pattern.Match(comment.Length <= LongestComment ? comment : comment.Substring(0, LongestComment));
        return match.Success
            ? new Marker(match.Groups["run"].Value, match.Groups["name"].Value, int.Parse(match.Groups["attempt"].Value, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Whether it ties a deployment to this run and to the deployment of this name.</summary>
    public bool IsOf(string runId, string name) =>
        string.Equals(RunId, runId, StringComparison.Ordinal) && string.Equals(Name, name, StringComparison.Ordinal);

    /// <summary>The line itself.</summary>
    public override string ToString() =>
        "Coordination run " + RunId + " · " + Name + " · attempt " + Attempt.ToString(CultureInfo.InvariantCulture);

    private static bool HasOddLineBreak(string name) => name.IndexOf('\u2028') >= 0 || name.IndexOf('\u2029') >= 0;
}
