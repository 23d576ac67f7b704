using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that deploys a release of another project, as Octopus itself does it.</summary>
[Cmdlet(VerbsCommon.New, "ReleaseAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewReleaseActionCommand : ActionCmdlet
{
    /// <summary>The project whose release is deployed.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = string.Empty;

    /// <summary>When it is deployed: always, where another version is current, or where this one is newer.</summary>
    [Parameter]
    [Choice("Always", "IfNotCurrentVersion", "IfNewer")]
    [ValidateSet("Always", "IfNotCurrentVersion", "IfNewer")]
    public string DeploymentCondition { get; set; } = "Always";

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Release;

    /// <inheritdoc/>
    private protected override string DefaultName => "Deploy " + Project;
}
