using System;
using System.Threading;

namespace Coordination.Core.Folding;

/// <summary>Ends what a run still has on its way when the run is over. Its token may be asked for even then.</summary>
internal sealed class Stop : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public Stop() => Token = _source.Token;

    public CancellationToken Token { get; }

    public void Dispose()
    {
        _source.Cancel();
        _source.Dispose();
    }
}
