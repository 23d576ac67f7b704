using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What the rehearsal of a process in one place showed.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Place">Where, by names.</param>
public sealed record ProcessRehearsal(string Project, RehearsalPlace Place)
{
    /// <summary>How the deployment ended: <see cref="RehearsedStatus.Succeeded"/>, <see cref="RehearsedStatus.Warned"/> or <see cref="RehearsedStatus.Failed"/>.</summary>
    public required RehearsedStatus Status { get; init; }

    /// <summary>How long it took, from the start of the deployment.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>All steps of the process, in order.</summary>
    public IReadOnlyList<RehearsedStep> Steps { get; init => field = value.ToArray(); } = [];

    /// <summary>What was taken to be so, and what the simulated server could not do.</summary>
    public IReadOnlyList<string> Assumptions { get; init => field = value.ToArray(); } = [];

    /// <summary>Name of the environment.</summary>
    public string Environment => Place.Environment;

    /// <summary>Name of the channel.</summary>
    public string? Channel => Place.Channel;

    /// <summary>Name of the tenant; null for none.</summary>
    public string? Tenant => Place.Tenant;

    /// <summary>Project and place.</summary>
    public override string ToString() => Project + " in " + Environment + (Channel is null ? string.Empty : ", channel " + Channel) + (Tenant is null ? string.Empty : ", for " + Tenant);
}
