using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Processes;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>When the steps of an earlier deployment started and ended, counted from the start of its task.</summary>
/// <param name="Marks">The times that its log shows.</param>
/// <param name="IsOfSameProcess">Whether it was carried out by the very process that a wait is for; another may take another time.</param>
internal sealed record PastDeployment(IReadOnlyDictionary<StepMark, TimeSpan> Marks, bool IsOfSameProcess)
{
    /// <summary>Reads one by the process of today: a step that it did not have then has no times.</summary>
    public static PastDeployment Of(TaskDetailsResource details, ProcessOutline outline, bool isOfSameProcess)
    {
        if (details.Task.StartTime is not { } start)
            return new PastDeployment(new Dictionary<StepMark, TimeSpan>(), isOfSameProcess);
        var log = new ActivityLog(details, outline);
        return new PastDeployment(outline.All.SelectMany(log.MarksOf).ToDictionary(one => one.Mark, one => one.At - start), isOfSameProcess);
    }

    /// <summary>How long it took from one mark to another; null where it has not both, or not in this order.</summary>
    /// <param name="from">The first; null for the start of the task.</param>
    /// <param name="to">The second.</param>
    public TimeSpan? Between(StepMark? from, StepMark to)
    {
        var begin = TimeSpan.Zero;
        if ((from is not null && !Marks.TryGetValue(from, out begin)) || !Marks.TryGetValue(to, out var end))
            return null;
        return end >= begin ? end - begin : null;
    }
}
