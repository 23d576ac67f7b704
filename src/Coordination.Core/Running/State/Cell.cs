using System;
using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>What the looks at a node's project and environment (and tenant) have shown.</summary>
internal sealed class Cell
{
    /// <summary>Whether a look is on its way.</summary>
    public bool Looking { get; set; }

    /// <summary>Looks with an answer since the last answer to a creating request was lost.</summary>
    public int Looks { get; set; }

    /// <summary>When the last look that was answered was sent.</summary>
    public DateTimeOffset? LastSent { get; set; }

    /// <summary>When the last look ended, with an answer or without.</summary>
    public DateTimeOffset? LastEnded { get; set; }

    /// <summary>Since when looks have failed; null when the last was answered.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>How the last look failed.</summary>
    public Failure? Failure { get; set; }

    /// <summary>What of the failures will not pass.</summary>
    public Refusals Refusals { get; } = new();

    /// <summary>The newest deployment there that is not of this node.</summary>
    public Sighting? NewestOther { get; set; }

    public void Saw(CellSeen fact)
    {
        Looking = false;
        Looks++;
        LastSent = fact.Sent;
        LastEnded = fact.At;
        FailingSince = null;
        Failure = null;
        Refusals.Answered();
        NewestOther = fact.NewestOther;
    }

    public void Failed(LookFailed fact)
    {
        Looking = false;
        LastEnded = fact.At;
        FailingSince ??= fact.At;
        Failure = fact.Failure;
        Refusals.Saw(fact.Failure, fact.At);
    }
}
