using System;
using System.Management.Automation;
using System.Runtime.ExceptionServices;
using Shell = System.Management.Automation.PowerShell;

namespace Coordination.PowerShell.Locks;

/// <summary>
/// Runs a script block of the user's as if its statements stood where the command stands, but so that it can be stopped from another thread while the script around
/// it goes on. For the first it is a steppable pipeline, which is linked to the streams of the command: nothing is passed on, and no preference is asked twice. For
/// the second it is stepped within a pipeline of its own: a stop of that stops all that it steps, native commands included.
/// </summary>
internal sealed class BlockRunner : IDisposable
{
    private readonly Shell _shell = Shell.Create(RunspaceMode.CurrentRunspace);
    private readonly PSCmdlet _cmdlet;

    /// <summary>Makes one for a command. On the pipeline thread.</summary>
    public BlockRunner(PSCmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>Runs a block to its end. On the pipeline thread.</summary>
    /// <param name="block">The block.</param>
    /// <param name="argument">Its first argument.</param>
    /// <exception cref="PipelineStoppedException">It was stopped.</exception>
    /// <exception cref="Exception">However else the block was left, untouched: what it threw, what its consumer threw, a <c>break</c>, a <c>continue</c>, an <c>exit</c>.</exception>
    public void Run(ScriptBlock block, object argument)
    {
        // Made here, and not within the pipeline of its own: it takes over the redirections of the command that runs now.
        using var steps = ScriptBlock.Create("param($block, $argument) . $block $argument").GetSteppablePipeline(_cmdlet.MyInvocation.CommandOrigin, [block, argument]);
        Exception? left = null;
        var step = new Action(() =>
        {
            try
            {
                steps.Begin(_cmdlet);
                steps.End();
            }
#pragma warning disable CA1031 // It is not swallowed: it is thrown again where it belongs.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                // A pipeline swallows a break, and makes others of many exceptions.
                left = thrown;
            }
        });
        InOwnPipeline(step);
        if (left is not null)
            ExceptionDispatchInfo.Capture(left).Throw();
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

    /// <summary>A new pipeline knows nothing of a <c>try</c> around the command, for which an error that ends a statement must end the block: then there is one in it, too.</summary>
    private void InOwnPipeline(Action step)
    {
        const string Call = "& $args[0] -Step $args[1]";
        _shell.AddScript(EnclosingTry.Surrounds(_cmdlet) ? "try { " + Call + " } catch { throw }" : Call, useLocalScope: false)
            .AddArgument(new CmdletInfo("Step-Block", typeof(StepBlockCommand)))
            .AddArgument(step)
            .Invoke();
    }
}
