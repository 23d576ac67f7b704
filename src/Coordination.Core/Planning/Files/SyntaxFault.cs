using System;
using System.Text.RegularExpressions;

namespace Coordination.Core.Planning.Files;

/// <summary>Says where a file stops being YAML or JSON, and what people usually did.</summary>
internal static class SyntaxFault
{
    private static readonly Regex BareRange = new(@"^\s*(-\s+)?[""']?version[""']?\s*:\s*\[", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));

    /// <summary>Adds the fault.</summary>
    /// <param name="faults">Where to.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="mark">Where the parser stopped.</param>
    /// <param name="message">The parser's words.</param>
    public static void Add(PlanFileFaults faults, string text, FileMark mark, string message)
    {
        var lines = text.Split('\n');
        var last = (int)Math.Min(mark.Line, lines.Length);
        for (var line = last; line >= 1 && line > last - 3; line--)
        {
            var found = BareRange.Match(lines[line - 1]);
            if (!found.Success)
                continue;
            faults.Add("PlanFileSyntax", new FileMark(line, found.Length), "a range of versions that begins with '[' must stand in quotes; without them a list begins here.", "Write e.g. version: \"[1.2,2.0)\".");
            return;
        }

        // The parser stops at a tab, or at the end of the text before it.
        for (var line = Math.Max(last, 1); line <= lines.Length && line <= last + 1; line++)
        {
            if (!lines[line - 1].TrimStart(' ').StartsWith("\t", StringComparison.Ordinal))
                continue;
            faults.Add("PlanFileSyntax", new FileMark(line, lines[line - 1].IndexOf('\t') + 1), "a tab indents this line, which YAML does not allow.", "Indent with spaces.");
            return;
        }

        faults.Add("PlanFileSyntax", mark, "this is neither YAML nor JSON: " + message.TrimEnd('.') + ".", "Check the indentation, and put texts in quotes that contain ': ' or ' #' or begin with one of [ ] { } * & ! % @ `.");
    }
}
