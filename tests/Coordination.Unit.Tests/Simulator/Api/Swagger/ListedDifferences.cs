using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api.Swagger;

/// <summary>The list of what is answered otherwise than real servers describe or answered it, each with its reason: <c>Differences.txt</c>.</summary>
internal static class ListedDifferences
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Simulator", "Api", "Swagger", "Differences.txt"));

    /// <summary>Passes where exactly what was found is listed: a difference that is not in the list fails, and so does an entry that is none any more.</summary>
    /// <param name="section">The heading in the list.</param>
    /// <param name="found">The differences found.</param>
    public static void Hold(string section, IEnumerable<string> found)
    {
        var listed = Of(section);
        var all = found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.All(listed, entry => Assert.True(entry.Reason.Length > 10, entry.Fault + " has no reason."));
        var wrong = all.Where(fault => !listed.Exists(entry => Covers(entry.Fault, fault))).Select(fault => "not listed: " + fault)
            .Concat(listed.Where(entry => !all.Exists(fault => Covers(entry.Fault, fault))).Select(entry => "listed, but no difference any more: " + entry.Fault)).ToList();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static List<(string Fault, string Reason)> Of(string section) =>
    [
        .. Lines.SkipWhile(line => line != $"[{section}]").Skip(1).TakeWhile(line => !line.StartsWith('['))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | ", 2)).Select(parts => (parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : string.Empty))
    ];

    /// <summary>A star stands for any definition, or for any rest of the sentence.</summary>
    private static bool Covers(string entry, string fault) =>
        entry.StartsWith("*.", StringComparison.Ordinal) ? fault.EndsWith(entry[1..], StringComparison.Ordinal)
        : entry.EndsWith('*') ? fault.StartsWith(entry[..^1], StringComparison.Ordinal)
        : string.Equals(entry, fault, StringComparison.Ordinal);
}
