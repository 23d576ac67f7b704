using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Locks;

/// <summary>Runs a block under locks: passes them on to what it starts, stops it when one is lost, and gives them back at its end, however that comes.</summary>
internal sealed class LockedBlock(PSCmdlet cmdlet, IHeldLocks held, HoldStack holds) : IDisposable
{
    /// <summary>How long the giving back is waited for after a stop: the prompt must come back within a second.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(800);

    private readonly BlockRunner _runner = new(cmdlet);

    /// <summary>Runs it. On the pipeline thread.</summary>
    /// <exception cref="CoordinationException">A lock was lost meanwhile.</exception>
    /// <exception cref="Exception">However else the block was left.</exception>
    public void Run(ScriptBlock block)
    {
        using var under = holds.Enter(held.Locks);
        using var known = BlockHolds.Enter(held.Locks);
        using var passed = ProcessHolds.PassOn(Runspace.DefaultRunspace.Id, holds.Ids);
        _ = held.Lost.ContinueWith(_ => _runner.Stop(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            _runner.Run(block, held.Locks.Count == 1 ? held.Locks[0] : held.Locks);
        }
        catch (PipelineStoppedException) when (held.Lost.IsCompleted)
        {
            // It is said below why.
        }

        if (Loss() is { } loss)
            throw new CoordinationException(loss);
    }

    /// <summary>Stops the block. From any thread.</summary>
    public void Stop() => _runner.Stop();

    /// <summary>Gives the locks back.</summary>
    /// <param name="stopped">Whether the command was stopped, so that nobody has time.</param>
    public void Release(bool stopped)
    {
        if (held.Lost.IsCompleted && held.Locks.Count == 1)
            return;
        var released = Task.Run(() => held.ReleaseAsync(CancellationToken.None));
#pragma warning disable VSTHRD002 // The work is on the pool; a stopped pipeline takes no pump any more.
        if (stopped)
            Task.WaitAny([released], Grace);
        else
            released.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    /// <inheritdoc/>
    public void Dispose() => _runner.Dispose();

    private Failure? Loss()
    {
#pragma warning disable VSTHRD002, VSTHRD104 // It is completed: nothing is waited for.
        return held.Lost.IsCompleted ? held.Lost.GetAwaiter().GetResult() : null;
#pragma warning restore VSTHRD002, VSTHRD104
    }
}
