using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// Which releases go (source: the documentation on retention policies). What a dashboard shows, and what was deployed there successfully
/// before, stays; of the others those that are beyond the number or the days of every phase that they reached, counted by phase.
/// Releases that were never deployed are counted by themselves, under the lifecycle's policy.
/// </summary>
internal sealed class RetentionRules(OctopusServer server)
{
    /// <summary>Whether any lifecycle limits what is kept.</summary>
    public bool HasLimits => server.Lifecycles.Any(lifecycle => IsLimit(lifecycle.ReleaseRetentionPolicy) || lifecycle.Phases.Exists(phase => IsLimit(phase.ReleaseRetentionPolicy)));

    /// <summary>The releases to delete now, and when the next one grows old; null: none does.</summary>
    public (IReadOnlyList<Release> Expired, DateTimeOffset? Next) Look()
    {
        var shown = new HashSet<string>(server.Spaces.SelectMany(space => server.Dashboard.Current(space.Id).Concat(server.Dashboard.Previous(space.Id))).Select(entry => entry.Deployment.ReleaseId), StringComparer.OrdinalIgnoreCase);
        var expired = new List<Release>();
        DateTimeOffset? next = null;
        foreach (var ofChannel in server.Releases.NewestFirst.Where(release => !shown.Contains(release.Id)).GroupBy(release => release.ChannelId, StringComparer.OrdinalIgnoreCase))
        {
            var counts = new RetentionCounts(server.Now);
            foreach (var release in ofChannel)
            {
                // Every phase counts, also after one has decided to keep it.
                var verdicts = PeriodsOf(release).Select(period => counts.Expires(period.Phase, period.Period, period.Since)).ToList();
                if (verdicts.TrueForAll(expires => expires <= server.Now) && release.Deployments.TrueForAll(deployment => deployment.Task.IsCompleted)) expired.Add(release);
                else if (verdicts.Max() is var last && last < DateTimeOffset.MaxValue && (next is null || last < next)) next = last;
            }
        }

        return (expired, next);
    }

    private static bool IsLimit(RetentionPeriod? period) => period is { ShouldKeepForever: false };

    private List<(string Phase, RetentionPeriod Period, DateTimeOffset Since)> PeriodsOf(Release release)
    {
        var lifecycle = server.Progression.LifecycleOf(release);
        var inherited = lifecycle.ReleaseRetentionPolicy ?? new RetentionPeriod();
        var periods = new List<(string Phase, RetentionPeriod Period, DateTimeOffset Since)>();
        foreach (var phase in server.Progression.PhasesOf(lifecycle))
        {
            inherited = lifecycle.Phases.Find(own => own.Id.IsSameAs(phase.Id))?.ReleaseRetentionPolicy ?? inherited;
            var there = release.Deployments.Where(deployment => phase.Environments.Contains(deployment.EnvironmentId, StringComparer.OrdinalIgnoreCase)).ToList();
            if (there.Count > 0) periods.Add((phase.Id, inherited, there.Max(deployment => deployment.Created)));
        }

        if (periods.Count == 0) periods.Add(("", lifecycle.ReleaseRetentionPolicy ?? new RetentionPeriod(), release.Assembled));
        return periods;
    }
}
