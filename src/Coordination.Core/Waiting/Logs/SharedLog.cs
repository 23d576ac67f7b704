using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Processes;

namespace Coordination.Core.Waiting.Logs;

/// <summary>
/// The log of a task as one reading showed it, worked out once for all who wait for a step of that task: where a thousand wait for a thousand steps, each by itself
/// would look at all steps several times. A task has one process, so that a reading says it all.
/// </summary>
internal sealed class SharedLog
{
    private static readonly ConditionalWeakTable<TaskDetailsResource, SharedLog> _logs = new();

    private readonly Lazy<IReadOnlyList<OutlinedStep>> _running;
    private readonly Lazy<DateTimeOffset?> _runningSince;
    private readonly Lazy<int> _endedSteps;

    private SharedLog(ActivityLog log)
    {
        Log = log;
        _running = new(log.Running);
        _runningSince = new(log.RunningSince);
        _endedSteps = new(log.EndedSteps);
    }

    /// <summary>The log of one reading.</summary>
    /// <param name="details">What was read.</param>
    /// <param name="outline">The process of what the task carries out.</param>
    public static SharedLog Of(TaskDetailsResource details, ProcessOutline outline) => _logs.GetValue(details, read => new SharedLog(new ActivityLog(read, outline)));

    /// <summary>The log itself.</summary>
    public ActivityLog Log { get; }

    /// <inheritdoc cref="ActivityLog.Running"/>
    public IReadOnlyList<OutlinedStep> Running() => _running.Value;

    /// <inheritdoc cref="ActivityLog.RunningSince"/>
    public DateTimeOffset? RunningSince() => _runningSince.Value;

    /// <inheritdoc cref="ActivityLog.EndedSteps"/>
    public int EndedSteps() => _endedSteps.Value;
}
