using System;

namespace Coordination.Simulator.State;

/// <summary>How long a regular expression may work, by the clock of the machine.</summary>
internal static class Patterns
{
    /// <summary>For those of the simulator itself: none goes back far over what it has read, and a machine that stands still must not look like one that does.</summary>
    public static readonly TimeSpan OwnMayTake = TimeSpan.FromMinutes(1);

    /// <summary>For those of users, who may write one that never ends.</summary>
    public static readonly TimeSpan OfUsersMayTake = TimeSpan.FromSeconds(1);

    /// <summary>What is said of a user's pattern that does not end in time.</summary>
    public static string TooSlow(string? pattern) => $"The pattern '{pattern}' takes too long on this version.";
}
