using System;
using System.Collections.Generic;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Processes;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>A point on the way of a deployment: the start or the end of a step.</summary>
/// <param name="Step">The path of the step.</param>
/// <param name="IsEnd">Whether it is its end.</param>
internal sealed record StepMark(string Step, bool IsEnd)
{
    /// <summary>The marks of a step that a log shows, with their times.</summary>
    public static IEnumerable<(StepMark Mark, DateTimeOffset At)> Of(OutlinedStep step, ActivityLog log)
    {
        var sight = log.Of(step);
        if (sight.Started is { } started)
            yield return (new StepMark(step.Path, IsEnd: false), started);
        if (sight.Ended is { } ended)
            yield return (new StepMark(step.Path, IsEnd: true), ended);
    }
}
