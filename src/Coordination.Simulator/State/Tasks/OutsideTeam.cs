namespace Coordination.Simulator.State;

/// <summary>What is answered to who wants to take responsibility for an interruption that teams are responsible for, and is in none of them.</summary>
internal enum OutsideTeam
{
    /// <summary>403, naming the permission that he has only as a member.</summary>
    Forbidden,

    /// <summary>400, naming the teams.</summary>
    Refused,

    /// <summary>405, which the server's own description has for this route.</summary>
    NotAllowed,
}
