using System;
using System.Net.Http;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Time;

namespace Coordination.Core.Connections;

/// <summary>What an engine runs on: the real world by default, a simulated one in tests and rehearsals.</summary>
internal sealed record EngineSettings
{
    /// <summary>The clock. The default is this machine's, on which time does not go back when somebody sets it.</summary>
    public TimeProvider Time { get; init; } = new SteadyTime(TimeProvider.System);

    /// <summary>Makes what carries the requests to a server; called once for each server and key. The default speaks HTTP.</summary>
    public Func<HttpMessageHandler> NewHandler { get; init; } = HttpClientFactory.NewHandler;

    /// <summary>What all randomness follows, so that it can be repeated. The default is null: nobody can, and ids of runs are unpredictable.</summary>
    public int? Seed { get; init; }

    /// <summary>How passing faults are waited out.</summary>
    public RetryOptions Retry { get; init; } = RetryOptions.Default;

    /// <summary>How passing faults are waited out while connecting.</summary>
    public RetryOptions ConnectingRetry { get; init; } = RetryOptions.Connecting;
}
