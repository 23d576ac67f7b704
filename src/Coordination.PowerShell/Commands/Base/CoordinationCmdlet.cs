using System;
using System.ComponentModel;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Errors;
using Coordination.PowerShell.Loading;
using Coordination.PowerShell.Pipeline;

namespace Coordination.Commands;

/// <summary>What every cmdlet of the module shares: a token that a stop cancels, asynchronous work, and failures that become error records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CoordinationCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    private protected CoordinationCmdlet()
    {
    }

    /// <summary>The rest of the product; made at first use.</summary>
    private protected static ICoordinationEngine Engine => CoreGateway.Engine;

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        try
        {
            _stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // A stop that comes from another thread just when the command ends: there is nothing left to stop.
        }
    }

    /// <summary>PowerShell calls it at the end of the pipeline, however that comes about.</summary>
    public void Dispose()
    {
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs work to its end while what it says is shown. Expected failures end the command with an error; a stop ends it silently.</summary>
    private protected void Run(Func<IOutput, CancellationToken, Task> work)
    {
        try
        {
            PipelinePump.Run(new CmdletSink(this), (output, stop) => HearingAsync(work, output, stop), _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // A quiet return would make PowerShell call EndProcessing.
            throw new PipelineStoppedException();
        }
        catch (CoordinationException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
        }
    }

    /// <summary>Whoever waits is told when the server does not answer.</summary>
    private static async Task HearingAsync(Func<IOutput, CancellationToken, Task> work, IOutput output, CancellationToken stop)
    {
        using (Engine.ListenForSilence(output.Warning))
            await work(output, stop).ConfigureAwait(false);
    }

    /// <summary>Runs what needs no waiting, with the same treatment of failures.</summary>
    private protected void Run(Action work)
    {
        try
        {
            work();
        }
        catch (CoordinationException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
        }
    }

    /// <summary>What this session knows about servers; read on the pipeline thread.</summary>
    private protected SessionFacts Facts() => SessionFacts.Of(SessionState);
}
