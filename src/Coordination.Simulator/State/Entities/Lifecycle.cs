using System.Collections.Generic;

namespace Coordination.Simulator.State;

internal sealed class Lifecycle : NamedEntity
{
    /// <summary>Empty: one phase per environment, in sort order.</summary>
    public List<Phase> Phases { get; set; } = [];

    public RetentionPeriod ReleaseRetentionPolicy { get; set; } = new();

    public RetentionPeriod TentacleRetentionPolicy { get; set; } = new();
}
