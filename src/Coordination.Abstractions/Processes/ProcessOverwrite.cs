using System;

namespace Coordination;

/// <summary>A save of a process that met another one of the same version: the server keeps the one that came last, and says so to nobody.</summary>
/// <param name="IsOurs">Whether ours was overwritten by it; otherwise ours has overwritten it.</param>
public sealed record ProcessOverwrite(bool IsOurs)
{
    /// <summary>Who saved; null where the audit log may not be read.</summary>
    public string? User { get; init; }

    /// <summary>When; null where the audit log may not be read.</summary>
    public DateTimeOffset? Occurred { get; init; }

    /// <summary>The server's sentence about it.</summary>
    public string? Message { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public override string ToString() =>
        (IsOurs ? "What was saved was overwritten" : "What was saved has overwritten a change")
        + (User is null ? string.Empty : (IsOurs ? " by " : " of ") + User)
        + (Occurred is { } at ? " at " + at.ToString("u", System.Globalization.CultureInfo.InvariantCulture) : string.Empty) + ".";
}
