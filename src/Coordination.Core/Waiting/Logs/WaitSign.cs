using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Logs;

/// <summary>
/// How a task shows in its log which tasks it waits for, so that others can see it: our own waits end each of their lines with it, and a
/// Tentacle says it of the script that holds its target (octopus-api 2.6). A script that waits says nothing else meanwhile, so the last line of a node that runs is enough.
/// </summary>
internal static class WaitSign
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private static readonly Regex _signs = new(
        @"(?:\(waits for (?<task>ServerTasks-\d+)(?:, (?<task>ServerTasks-\d+))*\))|(?:Waiting for the script in task (?<task>ServerTasks-\d+) to finish)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        _patience);

    /// <summary>What to put at the end of a line about waiting for tasks.</summary>
    public static string Of(IEnumerable<string> taskIds) => "(waits for " + string.Join(", ", taskIds) + ")";

    /// <summary>The tasks that a task waits for, by the last lines of its nodes that run.</summary>
    public static IReadOnlyList<string> Read(TaskDetailsResource details) =>
    [
        .. details.ActivityLogs
            .SelectMany(Running)
            .Where(node => node.LogElements.Count > 0)
            .SelectMany(node => _signs.Matches(node.LogElements[node.LogElements.Count - 1].MessageText ?? string.Empty).Cast<Match>())
            .SelectMany(match => match.Groups["task"].Captures.Cast<Capture>())
            .Select(capture => capture.Value)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<ActivityResource> Running(ActivityResource node) =>
        ActivityStatuses.Is(node.Status, ActivityStatuses.Running) ? node.Children.SelectMany(Running).Prepend(node) : [];
}
