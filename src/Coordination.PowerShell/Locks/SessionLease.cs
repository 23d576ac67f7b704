using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Locks;

/// <summary>
/// Looks after locks that a session without a server task holds beyond a block: they are renewed while it lives, its person is told when one is lost, and they are
/// given back when it ends.
/// </summary>
internal static class SessionLease
{
    /// <summary>The engine event of a lost lock, with the text of what happened: for Register-EngineEvent.</summary>
    public const string LostEvent = "Coordination.LockLost";

    /// <summary>How long the end of a session waits for the giving back; after that the lease runs out by itself.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>Begins to. On the pipeline thread.</summary>
    public static void Keep(PSCmdlet cmdlet, HoldStack holds, IHeldLocks held)
    {
        var (events, host) = (cmdlet.Events, cmdlet.Host);
        if (!events.GetEventSubscribers(LostEvent).Any(known => known.SupportEvent))
        {
            // An action runs when the session has time for it: at its prompt, or between two statements.
            events.SubscribeEvent(source: null, eventName: null, LostEvent, data: null, ScriptBlock.Create("$Host.UI.WriteWarningLine($args[0])"), supportEvent: true, forwardEvent: false);
        }

        events.SubscribeEvent(source: null, eventName: null, PSEngineEvent.Exiting, data: null, (_, _) => GiveBack(holds, held, host), supportEvent: true, forwardEvent: false);
        _ = TellAsync(events, holds, held);
    }

    private static async Task TellAsync(PSEventManager events, HoldStack holds, IHeldLocks held)
    {
        var lost = await held.Lost.ConfigureAwait(false);
        if (holds.Lose(held, lost.Target))
            events.GenerateEvent(LostEvent, sender: null, [lost.Message + " " + lost.Remedy], extraData: PSObject.AsPSObject(lost));
    }

    private static void GiveBack(HoldStack holds, IHeldLocks held, PSHost host)
    {
        if (!holds.Drop(held))
            return;
        var names = string.Join(" and ", held.Locks.Select(hold => "'" + hold.Name + "'"));
        var given = Task.Run(() => held.ReleaseAsync(CancellationToken.None));
#pragma warning disable VSTHRD002 // The work is on the pool; an ending session has no pump.
        var isGiven = Task.WaitAny([given], Grace) == 0 && given.Status == TaskStatus.RanToCompletion;
#pragma warning restore VSTHRD002
        host.UI.WriteLine(isGiven
            ? "The lock " + names + " was given back: the session that held it ends."
            : "The session that holds the lock " + names + " ends, and the server does not say that it was given back: it is free in about a minute.");
    }
}
