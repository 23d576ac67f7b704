using System.Management.Automation;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Writes projects of a server, with their past, as a scenario that a plan can be rehearsed on.</summary>
[Cmdlet(VerbsData.Export, "OctopusScenario", SupportsShouldProcess = true)]
[OutputType(typeof(ExportedScenario))]
public sealed class ExportOctopusScenarioCommand : ConnectedCmdlet
{
    /// <summary>Names, ids or slugs of the projects.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[] Project { get; set; } = [];

    /// <summary>Path of the file to write.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>How many of the newest deployments of each project are read; 0 to 1000.</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int History { get; set; } = ScenarioExportOptions.UsualHistory;

    /// <summary>Replaces a file that is there already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var options = new ScenarioExportOptions { Projects = Project, History = History, Path = NewFiles.Resolve(SessionState.Path, Path), Overwrites = Force };
        RunConnected(async (connection, _, output, stop) => await new ScenarioExportHandler(Engine).ExportAsync(connection, options, output, stop).ConfigureAwait(false));
    });
}
