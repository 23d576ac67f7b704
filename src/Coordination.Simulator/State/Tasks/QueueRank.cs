namespace Coordination.Simulator.State;

/// <summary>Which tasks come first (source: the documentation on prioritizing tasks); within a rank they come first in, first out.</summary>
internal enum QueueRank
{
    /// <summary>Somebody moved it to the top; of several, the one that was moved last is first.</summary>
    MovedToTop,

    /// <summary>A prioritized deployment, or one into a prioritized phase.</summary>
    Prioritized,

    Regular,
}
