using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that waits for a person.</summary>
[Cmdlet(VerbsCommon.New, "ManualAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewManualActionCommand : ActionCmdlet
{
    /// <summary>What the person is to do or to answer.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string Instructions { get; set; } = string.Empty;

    /// <summary>Teams one of whose members must answer; without it, everybody who may.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(TeamCompleter))]
    public string[] Team { get; set; } = [];

    /// <summary>Keeps other deployments of the project to the same environment out while it waits.</summary>
    [Parameter]
    public SwitchParameter BlockConcurrentDeployment { get; set; }

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Manual;

    /// <inheritdoc/>
    private protected override string DefaultName => "Approve";
}
