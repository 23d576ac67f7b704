using System.Collections.Generic;

namespace Coordination.Simulator.State;

internal sealed class Space : NamedEntity
{
    public bool IsDefault { get; set; }

    public bool IsPrivate { get; set; }

    /// <summary>While true, no task of the space starts.</summary>
    public bool TaskQueueStopped { get; set; }

    public List<string> SpaceManagersTeams { get; set; } = [];

    public List<string> SpaceManagersTeamMembers { get; set; } = [];
}
