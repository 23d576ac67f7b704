using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Unit.Tests.Octopus.Support;

/// <summary>A body that never ends, until its connection is taken away.</summary>
internal sealed class HangingStream : MemoryStream
{
    private readonly TaskCompletionSource _never = new();

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => _never.Task;

    protected override void Dispose(bool disposing)
    {
        _never.TrySetException(new IOException("The connection was closed."));
        base.Dispose(disposing);
    }
}
