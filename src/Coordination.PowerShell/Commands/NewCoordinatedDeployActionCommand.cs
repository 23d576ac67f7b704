using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that deploys several projects as one system with Invoke-CoordinatedDeploy, to the environment of its own deployment.</summary>
[Cmdlet(VerbsCommon.New, "CoordinatedDeployAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewCoordinatedDeployActionCommand : RetriedActionCmdlet
{
    /// <summary>The projects.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[] Project { get; set; } = [];

    /// <summary>Each only after the one before it has succeeded.</summary>
    [Parameter]
    public SwitchParameter InOrder { get; set; }

    /// <summary>How long a deployment may run, as Invoke-CoordinatedDeploy takes it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [DurationWords]
    public string? RunTimeout { get; set; }

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.CoordinatedDeploy;

    /// <inheritdoc/>
    private protected override string DefaultName => "Deploy " + string.Join(", ", Project);

    /// <inheritdoc/>
    private protected override string OurScript => new OurCommand("Invoke-CoordinatedDeploy").AddList(Project).AddSwitch("InOrder", InOrder).Add("RunTimeout", RunTimeout).ToString();
}
