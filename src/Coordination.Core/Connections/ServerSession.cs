using System;
using System.Net.Http;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Transport.Silence;
using Coordination.Core.Running;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Connections;

/// <summary>What all connections of a process to one server with one key share: HTTP connections, the budget of requests, the watcher.</summary>
internal sealed class ServerSession : IDisposable
{
    private readonly HttpSender _sender;

    /// <summary>Makes the session; nothing is sent.</summary>
    public ServerSession(HttpMessageHandler handler, Credential credential, TimeProvider time, int requestsPerMinute, ServerSilence silence)
    {
        var budget = new RequestBudget(time, requestsPerMinute);
        RequestsPerMinute = requestsPerMinute;
        Pace = new CreationPace(time, requestsPerMinute);
        Watcher = new TaskWatcher(budget, time);
        Logs = new LogWatcher(Watcher, time);
        _sender = new HttpSender(handler, credential, time, new ThrottleSignals(budget, Pace), silence);
    }

    /// <summary>The one that asks how tasks stand.</summary>
    public TaskWatcher Watcher { get; }

    /// <summary>The one that reads the logs of tasks.</summary>
    public LogWatcher Logs { get; }

    /// <summary>How fast deployments are asked for.</summary>
    public CreationPace Pace { get; }

    /// <summary>What everything that waits may spend together.</summary>
    public int RequestsPerMinute { get; }

    /// <summary>How many connections use it; <see cref="ServerSessions"/> counts.</summary>
    public int Users { get; set; }

    /// <summary>A client for one connection.</summary>
    public ApiClient NewClient(ServerAddress server, RetryOptions options, TimeProvider time, Jitter jitter, ConnectionGate gate) =>
        new(server, _sender, new Repeater(options, time, jitter), options, gate);

    /// <inheritdoc/>
    public void Dispose() => _sender.Dispose();
}
