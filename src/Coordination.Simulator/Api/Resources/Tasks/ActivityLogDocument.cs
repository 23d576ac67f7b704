using System;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Tasks;

/// <summary>A task's activity log: the tree of its steps, with the last lines of each leaf.</summary>
internal static class ActivityLogDocument
{
    /// <summary>How many lines of each node a server shows that was not told a number (inferred: the portal's default).</summary>
    public const int DefaultTail = 20;

    public static JObject Write(ActivityNode node, bool verbose, int tail)
    {
        var lines = node.LogElements.Where(line => verbose || line.Category is not (LogCategory.Trace or LogCategory.Verbose)).ToList();
        var shown = lines.Skip(Math.Max(0, lines.Count - tail)).Select(Line);
        if (lines.Count > tail)
            shown = shown.Prepend(Gap(lines.Count - tail, lines[0].OccurredAt));
        return new JObject
        {
            ["Id"] = node.Id,
            ["Name"] = node.Name,
            ["Status"] = node.Status.ToString(),
            ["Started"] = Document.DateOrNull(node.Started),
            ["Ended"] = Document.DateOrNull(node.Ended),
            ["ShowAtSummaryLevel"] = node.ShowAtSummaryLevel,
            ["ProgressPercentage"] = node.ProgressPercentage,
            ["ProgressMessage"] = node.ProgressMessage,
            ["Children"] = new JArray(node.Children.Select(child => Write(child, verbose, tail))),
            ["LogElements"] = new JArray(shown),
        };
    }

    private static JObject Line(LogLine line) => new()
    {
        ["Category"] = line.Category.ToString(),
        ["OccurredAt"] = Document.Date(line.OccurredAt),
        ["MessageText"] = line.MessageText,
        ["Detail"] = line.Detail,
    };

    private static JObject Gap(int left, DateTimeOffset at) => new()
    {
        ["Category"] = nameof(LogCategory.Gap),
        ["OccurredAt"] = Document.Date(at),
        ["MessageText"] = string.Empty,
        ["Detail"] = null,
        ["Number"] = 1,
        ["GapLastNumber"] = left,
    };
}
