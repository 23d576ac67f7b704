using System;
using System.Threading;

namespace Coordination.Core.Octopus.Transport.Silence;

/// <summary>A request on its way, whose answer is waited for until it is disposed.</summary>
internal sealed class SentRequest : IDisposable
{
    private readonly object _gate = new();
    private readonly ServerSilence _silence;
    private readonly ITimer _timer;
    private bool _isAnswered;
    private bool _isOverdue;
    private bool _hasEnded;

    /// <summary>Starts to count.</summary>
    public SentRequest(ServerSilence silence, ApiRequest request, TimeProvider time)
    {
        _silence = silence;
        Server = request.Uri.GetLeftPart(UriPartial.Authority);
        Line = request.Line;
        _timer = time.CreateTimer(static self => ((SentRequest)self!).Pass(), this, ServerSilence.Patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Scheme, host and port of the server.</summary>
    public string Server { get; }

    /// <summary>Method and path.</summary>
    public string Line { get; }

    /// <summary>The whole answer has come.</summary>
    public void Answered() => _isAnswered = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_hasEnded)
                return;
            _hasEnded = true;
        }

        _timer.Dispose();
        _silence.Ended(this, _isOverdue, _isAnswered);
    }

    private void Pass()
    {
        lock (_gate)
        {
            if (_hasEnded)
                return;
            _isOverdue = true;
            _silence.Passed(this);
        }
    }
}
