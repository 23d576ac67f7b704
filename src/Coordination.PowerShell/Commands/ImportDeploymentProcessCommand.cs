using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Reads a process from a JSON file: one that Export-DeploymentProcess wrote, or a server's REST API answered.</summary>
[Cmdlet(VerbsData.Import, "DeploymentProcess")]
[OutputType(typeof(DeploymentProcess))]
public sealed class ImportDeploymentProcessCommand : CoordinationCmdlet
{
    /// <summary>Path of the file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string Path { get; set; } = string.Empty;

    /// <summary>The project that it is for.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() => WriteObject(Engine.Processes.Read(ProcessFiles.Read(SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path)), Project)));
}
