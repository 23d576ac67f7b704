using System.Management.Automation;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Shows the steps of what is being deployed, as they stand.</summary>
[Cmdlet(VerbsCommon.Get, "ProjectStep", DefaultParameterSetName = ByProject)]
[OutputType(typeof(ProjectStep))]
public sealed class GetProjectStepCommand : DeploymentQueryCmdlet
{
    /// <summary>Name, id or slug of the project; all that is being deployed when left out.</summary>
    [Parameter(ParameterSetName = ByProject, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string? Project { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var query = Query(Project);
        RunConnected(async (connection, facts, output, stop) =>
        {
            foreach (var step in await Engine.Waits.GetStepsAsync(connection, QueryDefaults.Fill(query, facts), stop).ConfigureAwait(false))
                output.Write(step);
        });
    }
}
