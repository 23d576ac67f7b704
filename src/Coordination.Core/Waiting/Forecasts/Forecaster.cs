using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.State;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>
/// Says when the awaited step is expected: from the last point that the deployment has passed, as long as it took the last deployments from there.
/// Pure. Only how often a log is read depends on it, never what a wait comes to.
/// </summary>
internal static class Forecaster
{
    private static readonly TimeSpan _leastSpread = TimeSpan.FromSeconds(1);

    /// <summary>The forecast; null where nothing is known, or what is known has proved wrong.</summary>
    public static StepForecast? Of(WaitState state)
    {
        if (state.Target.Step is not { } step || state.Past?.Past is not { } past || state.Task.Task?.StartTime is not { } start)
            return null;
        var goal = new StepMark(step.Path, IsEnd: state.Target.State != AwaitedState.Started);
        foreach (var (mark, at) in Passed(state, start))
        {
            // What the server's clock puts into our future has happened all the same.
            var since = at < state.Now ? at : state.Now;
            if (past.Between(mark, goal) is { Count: > 0 } ways)
                return Of(since, ways) is { } forecast && !forecast.IsRefuted(state.Now) ? forecast : null;
        }

        return null;
    }

    /// <summary>The points that the deployment has passed, latest first; the start of its task, which has no name, is the last of them.</summary>
    private static IEnumerable<(StepMark? Mark, DateTimeOffset At)> Passed(WaitState state, DateTimeOffset start) =>
        (state.Log.Log?.Marks ?? []).Select(one => ((StepMark?)one.Mark, one.At)).Append((null, start));

    private static StepForecast Of(DateTimeOffset since, IReadOnlyList<PastWay> ways)
    {
        var (mean, deviation) = WayStatistics.Of(ways);
        return new StepForecast(since, mean, deviation > _leastSpread ? deviation : _leastSpread);
    }
}
