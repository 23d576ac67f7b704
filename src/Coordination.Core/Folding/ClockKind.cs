namespace Coordination.Core.Folding;

/// <summary>What a deployment spends time on.</summary>
internal enum ClockKind
{
    /// <summary>It waits in the server's queue.</summary>
    Queue,

    /// <summary>It runs.</summary>
    Run,

    /// <summary>It waits for a person.</summary>
    Person,
}
