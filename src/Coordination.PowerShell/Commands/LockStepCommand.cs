using System;
using System.Management.Automation;
using System.Threading;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Locks;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Takes a lock that all steps and scripts of a space share, for a script block, or for the rest of the server task.</summary>
[Cmdlet(VerbsCommon.Lock, "Step", DefaultParameterSetName = ByName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(StepLock))]
public sealed class LockStepCommand : LockCmdlet
{
    private const string ByName = "Name";
    private const string ByProject = "Project";

    private LockedBlock? _block;

    /// <summary>Names of the locks, with fields in braces; several are taken together or not at all.</summary>
    [Parameter(ParameterSetName = ByName, Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LockCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Projects whose locks are taken, and whose live deployments in this environment and tenant are then waited for.</summary>
    [Parameter(ParameterSetName = ByProject, Mandatory = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[] Project { get; set; } = [];

    /// <summary>What to do while the locks are held; without it, they are held until Unlock-Step or the end of the server task.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    public ScriptBlock? ScriptBlock { get; set; }

    /// <summary>Lets other shared holds in, but no exclusive one.</summary>
    [Parameter]
    public SwitchParameter Shared { get; set; }

    /// <summary>Lets others in up to this number, who must all name the same.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int Limit { get; set; }

    /// <summary>Passes holds of its own task even while the steps that took them run.</summary>
    [Parameter]
    public SwitchParameter Reentrant { get; set; }

    /// <summary>Holds that it runs under and therefore passes, where the session does not know it: in a runspace that a block started.</summary>
    [Parameter]
    [Identity("Id")]
    [ValidateNotNullOrEmpty]
    public string[] Under { get; set; } = [];

    /// <summary>How long to wait, for all locks together.</summary>
    [Parameter]
    [Duration]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Ends with an error at once where a lock is not free.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>Fifo keeps its place in the queue; Newest gives up when a newer waiter comes; Priority lets higher ones go first. Fifo when left out, Priority with a number for it.</summary>
    [Parameter]
    public StepLockOrder? Order { get; set; }

    /// <summary>Higher ones go first; 0 when left out.</summary>
    [Parameter]
    [ValidateRange(-1000, 1000)]
    public int? Priority { get; set; }

    /// <summary>Why, for those who wait.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 200)]
    public string? Reason { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var facts = Facts();
        StepLockRequest? request = null;
        Run(() => request = LockRequests.Of(this, facts));
        if (Take(request!) is not { } held)
            return;
        if (ScriptBlock is { } block)
            RunUnder(held, facts, block);
        else
            Keep(held, facts);
    }

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        base.StopProcessing();
        _block?.Stop();
    }

    private IHeldLocks? Take(StepLockRequest request)
    {
        IHeldLocks? held = null;
        try
        {
            RunConnected(async (connection, facts, output, stop) =>
            {
                held = await new LockHandler(Engine, connection, facts.Step is not null, output).LockAsync(request, stop).ConfigureAwait(false);

                // Who was stopped just now takes nothing any more.
                if (stop.IsCancellationRequested && held is not null)
                    await held.ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
            });
        }
        catch
        {
            _ = held?.ReleaseAsync(CancellationToken.None);
            throw;
        }

        return held;
    }

    private void RunUnder(IHeldLocks held, SessionFacts facts, ScriptBlock block)
    {
        using (_block = new LockedBlock(this, held, facts.Holds))
        {
            try
            {
                Run(() => _block.Run(block));
            }
            finally
            {
                _block.Release(Stopping);
            }
        }
    }

    private void Keep(IHeldLocks held, SessionFacts facts)
    {
        facts.Holds.Keep(held);
        if (facts.Step is null)
            SessionLease.Keep(this, facts.Holds, held);
        WriteObject(held.Locks, enumerateCollection: true);
    }
}
