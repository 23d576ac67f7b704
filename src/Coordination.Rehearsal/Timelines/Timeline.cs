using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Rehearsals.Timelines;

/// <summary>Puts together what happened to each deployment, from the run's results and what was seen while it went on.</summary>
internal static class Timeline
{
    /// <summary>The entries, in the order of the resolved plan, which names what comes first before what depends on it.</summary>
    public static IReadOnlyList<TimelineEntry> Of(ResolvedPlan plan, CoordinationRun run, PauseRecorder pauses)
    {
        var results = run.Deployments.ToDictionary(result => result.Name, StringComparer.OrdinalIgnoreCase);
        var entries = new Dictionary<string, TimelineEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var deployment in plan.Deployments.OrderBy(deployment => deployment.Order))
        {
            var before = deployment.After.Select(name => entries[name]).ToList();
            entries.Add(deployment.Name, Entry(results[deployment.Name], before, run.Started, pauses));
        }

        return [.. plan.Deployments.Select(deployment => entries[deployment.Name])];
    }

    private static TimelineEntry Entry(DeploymentResult result, IReadOnlyCollection<TimelineEntry> before, DateTimeOffset start, PauseRecorder pauses)
    {
        var last = before.OrderBy(entry => OverAt(entry) ?? TimeSpan.MaxValue).LastOrDefault();
        return new TimelineEntry(result.Name, result)
        {
            Ready = last is null ? TimeSpan.Zero : OverAt(last),
            Created = result.Queued - start,
            Started = result.Started - start,
            Ended = result.Ended - start,
            Pauses = pauses.PausesOf(result.Name, start),
            StartedBy = last?.Name,
        };
    }

    // What is current already needs no task; it holds nothing up.
    private static TimeSpan? OverAt(TimelineEntry entry) => entry.Result.Outcome == DeploymentOutcome.AlreadyCurrent ? entry.Ready : entry.Ended;
}
