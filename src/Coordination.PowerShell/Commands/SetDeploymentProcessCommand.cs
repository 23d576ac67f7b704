using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Saves a process where it differs from that on the server, together with what somebody else changed meanwhile.</summary>
[Cmdlet(VerbsCommon.Set, "DeploymentProcess", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ProcessSave))]
public sealed class SetDeploymentProcessCommand : ConnectedCmdlet
{
    /// <summary>The process.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DeploymentProcess? Process { get; set; }

    /// <summary>What the commit says, of a process that is kept in Git; without it, what was changed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? CommitMessage { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var process = Process!;
        RunConnected((connection, _, output, stop) => new SaveHandler(Engine.Processes, connection, output).SaveAsync(process, CommitMessage, stop));
    }
}
