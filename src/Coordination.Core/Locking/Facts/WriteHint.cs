namespace Coordination.Core.Locking;

/// <summary>What an answer says of a change. Only a hint: a list decides.</summary>
internal enum WriteHint
{
    /// <summary>The record was made: as the head, or as litter.</summary>
    Made,

    /// <summary>A record of this number is there already.</summary>
    Taken,

    /// <summary>It was certainly not made, and may be tried again.</summary>
    NotMade,

    /// <summary>The answer was lost.</summary>
    Unknown,
}
