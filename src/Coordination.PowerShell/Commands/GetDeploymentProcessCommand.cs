using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Reads the deployment process of a project, or the copy that a release froze.</summary>
[Cmdlet(VerbsCommon.Get, "DeploymentProcess", DefaultParameterSetName = OfProject)]
[OutputType(typeof(DeploymentProcess))]
public sealed class GetDeploymentProcessCommand : ConnectedCmdlet
{
    private const string OfProject = "Project";
    private const string OfRelease = "Release";

    /// <summary>Names, ids or slugs of projects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[] Project { get; set; } = [];

    /// <summary>Version of a release, whose frozen copy is read.</summary>
    [Parameter(ParameterSetName = OfRelease, Mandatory = true)]
    [Identity("Version", "Name")]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? Release { get; set; }

    /// <summary>Branch, tag or commit, where the project keeps its process in Git; without it, the default branch.</summary>
    [Parameter(ParameterSetName = OfProject)]
    [Alias("GitRef")]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? GitReference { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => RunConnected(async (connection, _, output, stop) =>
    {
        foreach (var project in Project)
        {
            var address = new ProcessAddress(project) { Release = Release, GitReference = GitReference };
            try
            {
                output.Write(await Engine.Processes.GetAsync(connection, address, stop).ConfigureAwait(false));
            }
            catch (CoordinationException e) when (e.Failures.Count == 1 && Project.Length > 1)
            {
                // One of several: the others can still be read.
                output.Error(e.Failures[0]);
            }
        }
    });
}
