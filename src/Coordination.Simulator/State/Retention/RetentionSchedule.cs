using System;

namespace Coordination.Simulator.State;

/// <summary>
/// Applies the retention policies every four hours from the start, by a task of its own. A clock that stands still until something happens
/// would never come to an end, so it waits only while something may have to go: after a release or a deployment, or until one grows old.
/// </summary>
internal sealed class RetentionSchedule(OctopusServer server)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(4);

    private readonly RetentionRules _rules = new(server);
    private DateTimeOffset? _wakesAt;

    /// <summary>Something changed: the next time, it is looked what has to go.</summary>
    public void Changed()
    {
        if (_rules.HasLimits) WakeAt(server.Now);
    }

    /// <summary>Deletes what has to go, and tells how many releases that were.</summary>
    public int Apply()
    {
        var expired = _rules.Look().Expired;
        foreach (var release in expired) server.ReleaseCreation.Delete(release, by: null);
        if (_rules.Look().Next is { } next) WakeAt(next);
        return expired.Count;
    }

    private void WakeAt(DateTimeOffset earliest)
    {
        var intervals = Math.Floor((earliest - server.StartedAt).TotalHours / Interval.TotalHours) + 1;
        var at = server.StartedAt + TimeSpan.FromTicks((long)intervals * Interval.Ticks);
        if (_wakesAt <= at) return;
        _wakesAt = at;
        server.Timers.After(at - server.Now, () =>
        {
            if (_wakesAt != at) return;
            _wakesAt = null;
            RetentionTask.Queue(server, this);
        });
    }
}
