using System;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Tool.Commands;

/// <summary>Turns Ctrl-C and a request to terminate into the end of a wait, so that the process ends well.</summary>
internal sealed class StopSignals : IDisposable
{
    // The signal's own thread must return at once: what waits goes on elsewhere.
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public StopSignals()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    /// <summary>Ends when somebody asks the process to end, or the token is cancelled.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var cancelled = cancellationToken.Register(() => _asked.TrySetResult());
        await _asked.Task.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _asked.TrySetResult();
    }
}
