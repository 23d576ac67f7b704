using System;

namespace Coordination.Core.Processes.Saving;

/// <summary>How patient a save is.</summary>
internal sealed record SaveSettings
{
    /// <summary>How long after a save the audit log is looked at. Another save of the same version that slips through later than this goes unseen.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a writer who claimed the process and does not save is waited for. It may have died; should it not have, the server's version check is all that is left.</summary>
    public TimeSpan ClaimLease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two looks at something that is waited for.</summary>
    public TimeSpan BetweenLooks { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a save is begun anew because somebody else was quicker.</summary>
    public int Attempts { get; init; } = 10;
}
