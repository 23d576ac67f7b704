using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Time;

namespace Coordination.Core.Locking;

/// <summary>Takes one hold, or one place in the queue, out of a lock.</summary>
/// <param name="environment">What it works with.</param>
/// <param name="name">The lock.</param>
/// <param name="nonce">Whose.</param>
/// <param name="by">By whom and why, where it is somebody else's; null where it is given back.</param>
internal sealed class Unlocking(LockEnvironment environment, ClaimName name, string nonce, string? by)
{
    private const int Attempts = 30;

    private static readonly TimeSpan _betweenAttempts = TimeSpan.FromSeconds(2);

    /// <summary>Ends when a list shows the lock without it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Failure? last = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (attempt > 0)
                await environment.Time.DelayAsync(last is null ? TimeSpan.Zero : _betweenAttempts, cancellationToken).ConfigureAwait(false);
            var view = LockRecords.View(await environment.Claims.ReadAsync(name, cancellationToken).ConfigureAwait(false));
            if (!view.IsReadable || !view.State.Names(nonce))
                return;
            last = await WriteAsync(view).ConfigureAwait(false);
        }

        throw new CoordinationException(last ?? LockFailures.NotHeld(name.Name, nonce));
    }

    /// <summary>Makes the change; says why it was not made.</summary>
    private async Task<Failure?> WriteAsync(LockView view)
    {
        var write = Draft.TakeOut(view, nonce, by);
        var content = new ClaimContent(LockText.Summary(name.Name, write.Document), nonce, [], LockText.Write(write.Document));
        switch (await environment.Claims.CreateAsync(name, write.Number, content, CancellationToken.None).ConfigureAwait(false))
        {
            case ClaimAnswer.Made:
                foreach (var id in view.Litter)
                    await environment.Claims.DeleteAsync(id, CancellationToken.None).ConfigureAwait(false);
                return null;
            case ClaimAnswer.Denied { Failure.Kind: FailureKind.Forbidden } denied:
                throw new CoordinationException(denied.Failure);
            case ClaimAnswer.Denied denied:
                return denied.Failure;
            case ClaimAnswer.NotSent notSent:
                return notSent.Failure;
            case ClaimAnswer.Unknown unknown:
                return unknown.Failure;
            default:
                return null;
        }
    }
}
