using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action of any kind, by its properties.</summary>
[Cmdlet(VerbsCommon.New, "DeploymentAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewDeploymentActionCommand : ActionCmdlet
{
    /// <summary>Octopus's name of the kind of action, e.g. Octopus.WindowsService.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string ActionType { get; set; } = string.Empty;

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Other;

    /// <inheritdoc/>
    private protected override string DefaultName => ActionType;

    /// <inheritdoc/>
    private protected override string TypeOfAction => ActionType;
}
