using System.Collections.Generic;
using System.Management.Automation;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Locks;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Gives back a lock that the task or session holds, or takes somebody else's away.</summary>
[Cmdlet(VerbsCommon.Unlock, "Step", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class UnlockStepCommand : LockCmdlet
{
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Name of the lock, with fields in braces.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LockCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The one hold or place in the queue, as Get-StepLock shows it; without it, all holds of the task or session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Id { get; set; }

    /// <summary>Takes away what somebody else holds. Needs an id and a reason.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Why; recorded in the lock, and told to who held it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 200)]
    public string? Reason { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var facts = Facts();
        var request = new StepUnlockRequest
        {
            Name = Name,
            Id = Id,
            Force = Force,
            Reason = Reason,
            Owner = LockOwners.Of(facts),
            Own = facts.Holds.Taken,
            Place = LockOwners.Place(facts, Environment, Tenant),
        };
        foreach (var hold in Find(request))
        {
            if (Confirms(hold, request.Owns(hold)))
                Unlock(hold, request, facts);
        }
    }

    private IReadOnlyList<StepLock> Find(StepUnlockRequest request)
    {
        IReadOnlyList<StepLock> found = [];
        RunConnected(async (connection, _, output, stop) => found = await UnlockHandler.FindAsync(Engine, connection, request, output, stop).ConfigureAwait(false));
        return found;
    }

    /// <summary>Somebody else's hold is asked about even where nobody asked to be asked: <c>-Confirm:$false</c> answers beforehand.</summary>
    private bool Confirms(StepLock hold, bool isOwn)
    {
        if (!ShouldProcess("Unlock " + hold, "Unlock " + hold + "?", "Confirm"))
            return false;
        return isOwn || MyInvocation.BoundParameters.ContainsKey("Confirm")
            || ShouldContinue("Take the lock away from " + hold.Owner + "? What runs under it goes on until it notices.", "Confirm", ref _yesToAll, ref _noToAll);
    }

    private void Unlock(StepLock hold, StepUnlockRequest request, SessionFacts facts)
    {
        RunConnected((connection, _, _, stop) => Engine.Locks.UnlockAsync(connection, hold, request, stop));
        facts.Holds.Forget(hold.Id);
    }
}
