using System.IO;
using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Writes a process as the PowerShell script that rebuilds it, or as JSON: to a file, or as text.</summary>
[Cmdlet(VerbsData.Export, "DeploymentProcess", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(string), typeof(FileInfo))]
public sealed class ExportDeploymentProcessCommand : CoordinationCmdlet
{
    /// <summary>The process.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DeploymentProcess? Process { get; set; }

    /// <summary>The file to write; without it, the text is the output.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? Path { get; set; }

    /// <summary>What it is written as; without it, PowerShell.</summary>
    [Parameter]
    public ProcessFormat Format { get; set; }

    /// <summary>Overwrites a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var text = Engine.Processes.Export(Process!, Format);
        if (Path is null)
        {
            WriteObject(text);
            return;
        }

        var file = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(file, "Write the deployment process of " + Process!.Project))
            return;
        ProcessFiles.Write(file, text, Force, Format == ProcessFormat.PowerShell);
        WriteObject(new FileInfo(file));
    });
}
