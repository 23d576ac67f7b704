using System.Collections.Generic;

namespace Coordination.Simulator.State;

internal sealed class ProjectGroup : NamedEntity
{
    public List<string> EnvironmentIds { get; set; } = [];

    public string? RetentionPolicyId { get; set; }
}
