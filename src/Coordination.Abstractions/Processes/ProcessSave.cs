using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What came of saving a process.</summary>
public sealed record ProcessSave
{
    /// <summary>Name of the project.</summary>
    public required string Project { get; init; }

    /// <summary>How it ended.</summary>
    public required ProcessSaveOutcome Outcome { get; init; }

    /// <summary>The version on the server, as it was seen last.</summary>
    public int? Version { get; init; }

    /// <summary>What was changed, or would be.</summary>
    public IReadOnlyList<ProcessChange> Changes { get; init => field = value.ToArray(); } = [];

    /// <summary>Whether somebody else had saved meanwhile, and both changes were merged.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Saves that overwrote one another, one line each.</summary>
    public IReadOnlyList<ProcessOverwrite> Overwrites { get; init => field = value.ToArray(); } = [];

    /// <summary>Whether the audit log was compared; false where the user may not see it, and then nobody knows whether a change was overwritten.</summary>
    public bool IsAuditChecked { get; init; }

    /// <summary>What the user should know but need not act on.</summary>
    public IReadOnlyList<string> Remarks { get; init => field = value.ToArray(); } = [];

    /// <summary>The project and the outcome.</summary>
    public override string ToString() => Project + ": " + Outcome;
}
