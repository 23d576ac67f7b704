using System.Collections.Generic;

namespace Coordination.Simulator.State;

internal sealed class Team : NamedEntity
{
    public List<string> MemberUserIds { get; set; } = [];

    public bool CanBeDeleted { get; set; } = true;

    public bool CanBeRenamed { get; set; } = true;

    public bool CanChangeRoles { get; set; } = true;

    public bool CanChangeMembers { get; set; } = true;
}
