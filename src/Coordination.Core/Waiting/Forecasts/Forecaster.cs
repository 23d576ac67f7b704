using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Waiting.State;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>
/// Says when the awaited step is expected: from the last point that the deployment has passed, as long as it took the last deployment from there.
/// Pure. Only how often a log is read depends on it, never what a wait comes to.
/// </summary>
internal static class Forecaster
{
    /// <summary>By how much of the way two deployments by the same process are taken to differ.</summary>
    private const double UsualDeviation = 0.15;

    /// <summary>The same where the earlier one was by another process.</summary>
    private const double DeviationOfOthers = 0.3;

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
            if (past.Between(mark, goal) is { } way)
                return Of(since, way, past.IsOfSameProcess) is { } forecast && !forecast.IsRefuted(state.Now) ? forecast : null;
        }

        return null;
    }

    /// <summary>The points that the deployment has passed, latest first; the start of its task, which has no name, is the last of them.</summary>
    private static IEnumerable<(StepMark? Mark, DateTimeOffset At)> Passed(WaitState state, DateTimeOffset start)
    {
        var marks = state.Log.Log is { } log ? state.Target.Outline!.Steps.SelectMany(step => StepMark.Of(step, log)) : [];
        return marks.OrderByDescending(one => one.At).Select(one => ((StepMark?)one.Mark, one.At)).Append((null, start));
    }

    private static StepForecast Of(DateTimeOffset since, TimeSpan way, bool isOfSameProcess)
    {
        var spread = TimeSpan.FromSeconds(way.TotalSeconds * (isOfSameProcess ? UsualDeviation : DeviationOfOthers));
        return new StepForecast(since + way, spread > _leastSpread ? spread : _leastSpread);
    }
}
