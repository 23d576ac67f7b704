using System;
using System.Management.Automation;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Shows what is deployed where: what is in use, what was last asked for, what runs; or the history.</summary>
[Cmdlet(VerbsCommon.Get, "ProjectDeployment", DefaultParameterSetName = ByProject)]
[OutputType(typeof(ProjectDeployment))]
public sealed class GetProjectDeploymentCommand : DeploymentQueryCmdlet
{
    /// <summary>Name, id or slug of the project; all when left out.</summary>
    [Parameter(ParameterSetName = ByProject, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string? Project { get; set; }

    /// <summary>Shows all that was made, ran or ended since then.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Instant(IsPast = true)]
    public DateTimeOffset? Since { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var query = Query(Project) with { Since = Since };
        RunConnected(async (connection, facts, output, stop) =>
        {
            foreach (var deployment in await Engine.Waits.GetDeploymentsAsync(connection, QueryDefaults.Fill(query, facts), stop).ConfigureAwait(false))
                output.Write(deployment);
        });
    }
}
