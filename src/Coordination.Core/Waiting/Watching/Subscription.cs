using System;
using System.Threading;

namespace Coordination.Core.Waiting.Watching;

/// <summary>Ends something when it is disposed, once.</summary>
internal sealed class Subscription(Action end) : IDisposable
{
    private Action? _end = end;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
}
