using System;
using System.Globalization;
using System.Linq;
using Coordination.PowerShell.Pipeline;
using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Narration;

/// <summary>Tells the user how the waiting for locks goes: in a shell with a bar and on the information stream, in an Octopus step with lines that the server shows as waiting.</summary>
/// <param name="output">Where to tell it.</param>
/// <param name="isStep">Whether this is an Octopus step.</param>
/// <param name="isOurBlock">Whether a holder is a block of this process that we do not run under, as far as we know.</param>
internal sealed class LockNarrator(IOutput output, bool isStep, Func<StepLock, bool> isOurBlock) : ILockObserver
{
    private const string Activity = "Waiting for a lock";

    private bool _hasBar;
    private bool _hasHinted;

    /// <inheritdoc/>
    public void Waiting(StepLockWait wait)
    {
        var line = LockText.Of(wait);
        if (!_hasHinted && wait.Holders.Any(isOurBlock))
        {
            _hasHinted = true;
            output.Warning(LockText.OfOurBlock(wait.Name));
        }

        if (isStep)
        {
            output.HostLine(ServiceMessage.Wait);
            output.HostLine(line);
            output.HostLine(ServiceMessage.Default);
            return;
        }

        output.Information(line);
        _hasBar = true;
        output.Progress(new ProgressUpdate(0, Activity, line) { SecondsRemaining = (int)Math.Min(int.MaxValue, (wait.Until - wait.Since).TotalSeconds) });
    }

    /// <inheritdoc/>
    public void Remarked(string text) => output.Warning(text);

    /// <summary>The locks are held.</summary>
    public void Taken(IHeldLocks held)
    {
        End();
        foreach (var hold in held.Locks)
        {
            var line = "Holding the lock '" + hold.Name + "', token " + hold.Token.ToString(CultureInfo.InvariantCulture) + "." + LockText.Of(hold);
            if (!isStep)
            {
                output.Information(line);
                continue;
            }

            output.HostLine(line);
            output.HostLine(ServiceMessage.SetVariable("Coordination.Lock[" + hold.Name + "].Token", hold.Token.ToString(CultureInfo.InvariantCulture)));
            if (hold.Scope == StepLockScope.Task)
                output.HostLine(ServiceMessage.SetVariable("Coordination.Lock[" + hold.Name + "].Hold", hold.Id));
        }
    }

    /// <summary>The waiting is over.</summary>
    public void End()
    {
        if (_hasBar)
            output.Progress(new ProgressUpdate(0, Activity, "over") { IsCompleted = true });
        _hasBar = false;
    }
}
