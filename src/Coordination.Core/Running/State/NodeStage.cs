namespace Coordination.Core.Running;

/// <summary>How far a node has come.</summary>
internal enum NodeStage
{
    /// <summary>What it comes after has not ended.</summary>
    Waiting,

    /// <summary>It may be asked for as soon as there is room.</summary>
    Ready,

    /// <summary>A request for it is on its way.</summary>
    Creating,

    /// <summary>An answer was lost; the cell is looked at.</summary>
    Settling,

    /// <summary>The server has at least one deployment of it.</summary>
    Live,

    /// <summary>Its outcome is known.</summary>
    Ended,
}
