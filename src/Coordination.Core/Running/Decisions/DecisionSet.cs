using System.Collections.Generic;

namespace Coordination.Core.Running;

/// <summary>What a state asks for: steps to take, and when the nodes that were judged want to be judged again.</summary>
internal sealed record DecisionSet(IReadOnlyList<Decision> Steps, IReadOnlyList<Alarm> Alarms)
{
    /// <summary>Whether there is nothing to record.</summary>
    public bool IsEmpty => Steps.Count == 0 && Alarms.Count == 0;
}
