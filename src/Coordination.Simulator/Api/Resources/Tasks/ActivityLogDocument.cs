using System;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Tasks;

/// <summary>A task's activity log: the tree of its steps, with the last lines of each node.</summary>
/// <param name="verbose">False leaves out lines of the categories Verbose and Trace.</param>
/// <param name="tail">How many lines of each node are shown; 0 and less: all.</param>
/// <param name="switches">How what public sources do not settle is shown.</param>
/// <param name="isPaused">The task waits for people.</param>
internal sealed class ActivityLogDocument(bool verbose, int tail, ServerSwitches switches, bool isPaused)
{
    private const string YearOne = "0001-01-01T00:00:00.000+00:00";

    public JObject Write(ActivityNode root) => Write(root, root.Status);

    private JObject Write(ActivityNode node, ActivityStatus status) => new()
    {
        ["Id"] = node.Id,
        ["Name"] = node.Name,
        ["Status"] = status.ToString(),
        ["Started"] = node.Started is null && switches.PendingStartedInYearOne ? YearOne : Document.DateOrNull(node.Started),
        ["Ended"] = Document.DateOrNull(node.Ended),
        ["ShowAtSummaryLevel"] = node.ShowAtSummaryLevel,
        ["ProgressPercentage"] = node.ProgressPercentage,
        ["ProgressMessage"] = node.ProgressMessage,
        ["Children"] = new JArray(node.Children.Select(child => Write(child, StatusOf(child)))),
        ["LogElements"] = LinesOf(node),
    };

    /// <summary>The root of a paused task stays Running.</summary>
    private ActivityStatus StatusOf(ActivityNode node) =>
        isPaused && switches.InterruptedSteps == InterruptedSteps.Pending && node.Status == ActivityStatus.Running && IsInterrupted(node) ? ActivityStatus.Pending : node.Status;

    private static bool IsInterrupted(ActivityNode node) => node.IsInterrupted || node.Children.Exists(IsInterrupted);

    private JArray LinesOf(ActivityNode node)
    {
        var lines = node.LogElements.Where(line => verbose || line.Category is not (LogCategory.Trace or LogCategory.Verbose)).ToList();
        if (tail <= 0 || lines.Count <= tail)
            return new JArray(lines.Select(Line));

        var left = lines.Count - tail;
        return new JArray(lines.Skip(left).Select(Line).Prepend(Gap(left, lines[0].OccurredAt)));
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
