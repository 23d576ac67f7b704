using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an empty deployment process in memory, for a project that there is already.</summary>
[Cmdlet(VerbsCommon.New, "DeploymentProcess")]
[OutputType(typeof(DeploymentProcess))]
public sealed class NewDeploymentProcessCommand : CoordinationCmdlet
{
    /// <summary>The project that it is for.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = string.Empty;

    /// <summary>The branch that it is for, where the project keeps its process in Git.</summary>
    [Parameter]
    [Alias("GitRef")]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? GitReference { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(new DeploymentProcess { Project = Project, GitReference = GitReference });
}
