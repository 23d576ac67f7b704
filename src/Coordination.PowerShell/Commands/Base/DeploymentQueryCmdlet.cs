using System.ComponentModel;
using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>A cmdlet about what others deploy: the deployments of a project, or those of tasks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeploymentQueryCmdlet : ConnectedCmdlet
{
    /// <summary>Parameter set: a project.</summary>
    private protected const string ByProject = "Project";

    /// <summary>Parameter set: tasks.</summary>
    private protected const string ByTask = "Task";

    private protected DeploymentQueryCmdlet()
    {
    }

    /// <summary>Name, id or slug of the environment; inside an Octopus step its own, else all.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>Name, id or slug of the tenant; inside an Octopus step its own, else all, and none.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TenantCompleter))]
    public string? Tenant { get; set; }

    /// <summary>Version of the release; any when left out.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Identity("Version", "Name")]
    [ValidateNotNullOrEmpty]
    [Alias("Version")]
    public string? Release { get; set; }

    /// <summary>Name, id or slug of a runbook of the project, whose runs are meant instead of deployments.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RunbookCompleter))]
    public string? Runbook { get; set; }

    /// <summary>Ids of tasks or deployments, or objects that have one.</summary>
    [Parameter(ParameterSetName = ByTask, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Identity("TaskId", "DeploymentId", "Id")]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [Alias("TaskId", "Id")]
    public string[] Task { get; set; } = [];

    /// <summary>What the parameters mean.</summary>
    private protected DeploymentQuery Query(string? project) => ParameterSetName == ByTask
        ? new DeploymentQuery { Tasks = Task }
        : new DeploymentQuery { Project = project, Environment = Environment, Tenant = Tenant, Version = Release, Runbook = Runbook };
}
