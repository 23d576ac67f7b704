using System.Collections.Generic;
using System.Management.Automation;
using Coordination.PowerShell.Handlers;

namespace Coordination.Commands;

/// <summary>Waits until nothing of a project is being deployed, or until given deployments or tasks have ended.</summary>
[Cmdlet(VerbsLifecycle.Wait, "ProjectDeployment", DefaultParameterSetName = ByProject)]
[OutputType(typeof(ProjectDeployment))]
public sealed class WaitProjectDeploymentCommand : WaitCmdlet
{
    private readonly List<string> _tasks = [];

    /// <summary>What comes down the pipeline is waited for together, at its end: one after the other, a hundred would take a hundred requests at least.</summary>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByTask)
            _tasks.AddRange(Task);
        else
            WaitFor(Query(Project));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_tasks.Count > 0)
            WaitFor(new DeploymentQuery { Tasks = _tasks });
    }

    private void WaitFor(DeploymentQuery deployments)
    {
        var request = new DeploymentWaitRequest { Deployments = deployments, Limits = Limits() };
        RunConnected((connection, facts, output, stop) => new WaitHandler(Engine.Waits, connection, facts, output).WaitAsync(request, stop));
    }
}
