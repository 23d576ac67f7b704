using System.Management.Automation;

namespace Coordination.Commands;

/// <summary>Forgets the key of a connection: that of this runspace, unless another is given.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "OctopusServer")]
[OutputType(typeof(void))]
public sealed class DisconnectOctopusServerCommand : CoordinationCmdlet
{
    /// <summary>The connection to give up; without it, that of this runspace.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public OctopusConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var slot = Facts().Slot;
        var connection = Connection ?? slot.Default ?? slot.Found?.Connection;
        if (connection is null)
        {
            WriteVerbose("This session is not connected.");
            return;
        }

        Run(() => Engine.Disconnect(connection));
        slot.Forget(connection);
    }
}
