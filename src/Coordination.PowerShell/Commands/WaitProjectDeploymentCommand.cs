using System.Management.Automation;
using Coordination.PowerShell.Handlers;

namespace Coordination.Commands;

/// <summary>Waits until nothing of a project is being deployed, or until given deployments or tasks have ended.</summary>
[Cmdlet(VerbsLifecycle.Wait, "ProjectDeployment", DefaultParameterSetName = ByProject)]
[OutputType(typeof(ProjectDeployment))]
public sealed class WaitProjectDeploymentCommand : WaitCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var request = new DeploymentWaitRequest { Deployments = Query(Project), Limits = Limits() };
        RunConnected((connection, facts, output, stop) => new WaitHandler(Engine.Waits, connection, facts, output).WaitAsync(request, stop));
    }
}
