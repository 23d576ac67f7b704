using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Waiting.Logs;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>What is known of the successful deployments to a place that came before.</summary>
/// <param name="Deployments">Those that were read, the last one first.</param>
/// <param name="MayGrow">Whether there are more that are worth reading.</param>
internal sealed record EarlierDeployments(IReadOnlyList<PastDeployment> Deployments, bool MayGrow)
{
    /// <summary>Nothing is known, and nothing will be.</summary>
    public static EarlierDeployments None { get; } = new([], MayGrow: false);

    /// <summary>How long each took from one mark to another, as far as they show both.</summary>
    /// <param name="from">The first; null for the start of the task.</param>
    /// <param name="to">The second.</param>
    public IReadOnlyList<PastWay> Between(StepMark? from, StepMark to) =>
        [.. Deployments.Select(one => (Time: one.Between(from, to), one.IsOfSameProcess)).Where(way => way.Time is not null).Select(way => new PastWay(way.Time!.Value, way.IsOfSameProcess))];
}
