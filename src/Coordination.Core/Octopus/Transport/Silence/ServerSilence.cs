using System;
using System.Collections.Generic;

namespace Coordination.Core.Octopus.Transport.Silence;

/// <summary>
/// Tells those who wait when a server has taken a request and does not answer it, and when it answers again. A request is given up when its
/// own limit has passed, which is minutes; a person should know long before why nothing moves.
/// </summary>
/// <remarks>One for all connections of a process: what is shared, as the polls are, is waited for by all.</remarks>
internal sealed class ServerSilence(TimeProvider time)
{
    /// <summary>How long an answer may take before it is worth a word.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly object _gate = new();
    private readonly List<SilenceListener> _listeners = [];
    private readonly Dictionary<string, int> _overdue = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Has somebody told, in words, until what is returned is disposed.</summary>
    /// <param name="told">Called on any thread.</param>
    public IDisposable Listen(Action<string> told)
    {
        var listener = new SilenceListener(told, Remove);
        lock (_gate)
            _listeners.Add(listener);
        return listener;
    }

    /// <summary>A request is being sent. Null where nobody listens.</summary>
    public SentRequest? Begin(ApiRequest request)
    {
        lock (_gate)
        {
            if (_listeners.Count == 0)
                return null;
        }

        return new SentRequest(this, request, time);
    }

    /// <summary>A request has not been answered for too long.</summary>
    public void Passed(SentRequest request)
    {
        List<SilenceListener> listeners;
        lock (_gate)
        {
            _overdue.TryGetValue(request.Server, out var count);
            _overdue[request.Server] = count + 1;
            listeners = [.. _listeners];
        }

        foreach (var listener in listeners)
            listener.HearSilence(request);
    }

    /// <summary>A request has ended.</summary>
    /// <param name="request">Which.</param>
    /// <param name="wasOverdue">Whether its patience had passed.</param>
    /// <param name="isAnswered">Whether the server answered, whatever it said.</param>
    public void Ended(SentRequest request, bool wasOverdue, bool isAnswered)
    {
        List<SilenceListener> listeners;
        lock (_gate)
        {
            if (wasOverdue && --_overdue[request.Server] == 0)
                _overdue.Remove(request.Server);

            // While others of its requests hang, that it answers one is no news.
            if (!isAnswered || _overdue.ContainsKey(request.Server))
                return;
            listeners = [.. _listeners];
        }

        foreach (var listener in listeners)
            listener.HearAnswer(request.Server);
    }

    private void Remove(SilenceListener listener)
    {
        lock (_gate)
            _listeners.Remove(listener);
    }
}
