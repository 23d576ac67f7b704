using System.Management.Automation;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Shows who holds the locks of the space, and who waits for them.</summary>
[Cmdlet(VerbsCommon.Get, "StepLock")]
[OutputType(typeof(StepLock))]
public sealed class GetStepLockCommand : ConnectedCmdlet
{
    /// <summary>Names of locks, with wildcards; without it, all that are held or waited for.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LockCompleter))]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var wanted = LockPatterns.Of(Name);
        RunConnected(async (connection, _, output, stop) =>
        {
            foreach (var entry in await Engine.Locks.GetAsync(connection, wanted, stop).ConfigureAwait(false))
                output.Write(entry);
        });
    }
}
