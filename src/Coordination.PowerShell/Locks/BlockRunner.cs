using System;
using System.Management.Automation;
using System.Runtime.ExceptionServices;
using Shell = System.Management.Automation.PowerShell;

namespace Coordination.PowerShell.Locks;

/// <summary>
/// Runs a script block of the user's in a pipeline of its own, in the same runspace and scope, so that it can be stopped from another thread while the script around
/// it goes on. What it writes is written by the command.
/// </summary>
internal sealed class BlockRunner : IDisposable
{
    private readonly Shell _shell = Shell.Create(RunspaceMode.CurrentRunspace);
    private readonly PSCmdlet _cmdlet;
    private Exception? _thrown;

    /// <summary>Makes one for a command. On the pipeline thread.</summary>
    public BlockRunner(PSCmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>Runs a block to its end. On the pipeline thread.</summary>
    /// <param name="block">The block.</param>
    /// <param name="argument">Its first argument.</param>
    /// <returns>The statement that leaves the loops around the command, as the block wanted it; null for none.</returns>
    /// <exception cref="PipelineStoppedException">It was stopped.</exception>
    public string? Run(ScriptBlock block, object argument)
    {
        var flow = new BlockFlow();
        var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, added) => Pass(() => Write(output[added.Index]));
        _shell.Streams.Error.DataAdded += (_, added) => Pass(() => _cmdlet.WriteError(_shell.Streams.Error[added.Index]));
        _shell.AddScript(BlockScript.Of(block), useLocalScope: false).AddArgument(block).AddArgument(flow).AddArgument(argument);
        try
        {
            _shell.Invoke(input: null, output);
        }
        catch (Exception) when (_thrown is not null)
        {
            // What the command's own pipeline threw comes first; see below.
        }

        if (_thrown is not null)
            ExceptionDispatchInfo.Capture(_thrown).Throw();
        return flow.Statement;
    }

    /// <summary>Stops it, native commands included. From any thread; returns at once.</summary>
    public void Stop()
    {
        try
        {
            _shell.BeginStop(callback: null, state: null);
        }
        catch (ObjectDisposedException)
        {
            // It ended just now by itself.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _shell.Dispose();

    private void Write(PSObject item)
    {
        switch (item.BaseObject)
        {
            case WarningRecord warning:
                _cmdlet.WriteWarning(warning.Message);
                break;
            case InformationRecord information:
                _cmdlet.WriteInformation(information);
                break;
            default:
                _cmdlet.WriteObject(item);
                break;
        }
    }

    /// <summary>The consumer of the command's output may have enough, or an error may end the command: then the block ends, too.</summary>
    private void Pass(Action write)
    {
        if (_thrown is not null)
            return;
        try
        {
            write();
        }
        catch (Exception thrown)
        {
            _thrown = thrown;
            throw;
        }
    }
}
