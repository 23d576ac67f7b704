using System;
using System.Collections.Generic;
using Coordination.Core.Time;

namespace Coordination.Core.Octopus.Transport.Silence;

/// <summary>One who is told of silences: once of each, and of its end if he was told of it.</summary>
internal sealed class SilenceListener(Action<string> told, Action<SilenceListener> remove) : IDisposable
{
    private readonly HashSet<string> _silent = new(StringComparer.OrdinalIgnoreCase);

    public void HearSilence(SentRequest request)
    {
        lock (_silent)
        {
            if (!_silent.Add(request.Server))
                return;
        }

        told(request.Server + " has not answered " + request.Line + " for " + TimeWords.Span(ServerSilence.Patience) + "; waiting on.");
    }

    public void HearAnswer(string server)
    {
        lock (_silent)
        {
            if (!_silent.Remove(server))
                return;
        }

        told(server + " answers again.");
    }

    public void Dispose() => remove(this);
}
