using System.Management.Automation;

namespace Coordination.Commands;

/// <summary>Shows what differs between two processes; where one is given, what saving it would change on the server.</summary>
[Cmdlet(VerbsData.Compare, "DeploymentProcess")]
[OutputType(typeof(ProcessChange))]
public sealed class CompareDeploymentProcessCommand : ConnectedCmdlet
{
    /// <summary>The process as it is to be.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DeploymentProcess? Process { get; set; }

    /// <summary>The process as it was; without it, that of the server.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    public DeploymentProcess? Reference { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Reference is { } reference)
        {
            Run(() => WriteObject(Engine.Processes.Compare(reference, Process!), enumerateCollection: true));
            return;
        }

        RunConnected(async (connection, _, output, stop) =>
        {
            foreach (var change in await Engine.Processes.CompareAsync(connection, Process!, stop).ConfigureAwait(false))
                output.Write(change);
        });
    }
}
