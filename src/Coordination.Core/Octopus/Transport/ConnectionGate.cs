using System.Threading;
using Coordination.Core.Octopus.Failures;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Lets the requests of one connection through until its user closes it.</summary>
internal sealed class ConnectionGate
{
    private int _closed;

    /// <summary>Closes it for good. False where it was closed already.</summary>
    public bool Close() => Interlocked.Exchange(ref _closed, 1) == 0;

    /// <summary>Throws <c>Disconnected</c> once it is closed.</summary>
    public void ThrowIfClosed(ServerAddress server)
    {
        if (Volatile.Read(ref _closed) == 0)
            return;
        throw new CoordinationException(new Failure(FailureIds.Disconnected, FailureKind.Invalid, $"The connection to {server} was closed.")
        {
            Target = server.ToString(),
            Remedy = "Connect again with Connect-OctopusServer.",
        });
    }
}
