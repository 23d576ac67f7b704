using System;

namespace Coordination;

/// <summary>How long is waited. Each has its own clock, so that a long approval does not pass for a deployment that hangs.</summary>
public sealed record WaitLimits
{
    /// <summary>How long what is waited for may run. The default is 60 minutes. Time in which it waits for a person does not count.</summary>
    public TimeSpan RunTimeout { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How long it may wait in the server's queue, or until it shows. The default is 60 minutes.</summary>
    public TimeSpan QueueTimeout { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How long it may wait for people, all its pauses together. The default is 24 hours.</summary>
    public TimeSpan PersonTimeout { get; init; } = TimeSpan.FromHours(24);
}
