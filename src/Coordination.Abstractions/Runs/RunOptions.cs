using System;
using System.Collections.Generic;

namespace Coordination;

/// <summary>Limits and choices of a run. Every wait has a limit.</summary>
public sealed record RunOptions
{
    /// <summary>How long a deployment may run. The default is 60 minutes. Time in which it waits for a person does not count.</summary>
    public TimeSpan RunTimeout { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How long a deployment may wait in the server's queue before it starts. The default is 60 minutes.</summary>
    public TimeSpan QueueTimeout { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How long a deployment may wait for people, all its pauses together. The default is 24 hours.</summary>
    public TimeSpan PersonTimeout { get; init; } = TimeSpan.FromHours(24);

    /// <summary>
    /// How long the server is looked at, after the answer to a creating request was lost, before that request is repeated.
    /// The default is 90 seconds. A shorter window risks a twin, which is then cancelled or reported.
    /// </summary>
    public TimeSpan SettleWindow { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long after a repeated request the server is still looked at for a twin. The default is 5 minutes.</summary>
    public TimeSpan TwinWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether a deployment is only asked for; what comes after it is then not started.</summary>
    public bool NoWait { get; init; }

    /// <summary>Names of deployments that the user declined; they and what comes after them are skipped.</summary>
    public IReadOnlyCollection<string> Declined { get; init; } = [];

    /// <summary>The task in whose script the run goes on, by its id: nothing that waits for it will come to pass while the run waits. Null outside of an Octopus step.</summary>
    public string? OwnTask { get; init; }

    /// <summary>Ids of the holds of locks that the run goes on under; the deployments that it starts pass them.</summary>
    public IReadOnlyCollection<string> Under { get; init; } = [];
}
