using System;
using System.IO;

namespace Coordination.Unit.Tests.Octopus.Support;

/// <summary>A body whose connection is lost after its first letter.</summary>
internal sealed class BrokenStream : MemoryStream
{
    private bool _begun;

    public override int Read(Span<byte> buffer)
    {
        if (_begun)
            throw new IOException("The connection was reset.");
        _begun = true;
        buffer[0] = (byte)'{';
        return 1;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override System.Threading.Tasks.Task CopyToAsync(Stream destination, int bufferSize, System.Threading.CancellationToken cancellationToken) =>
        System.Threading.Tasks.Task.FromException(new IOException("The connection was reset."));
}
