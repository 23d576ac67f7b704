using System.ComponentModel;
using System.Management.Automation;
using Coordination.PowerShell.Parameters;
using Coordination.PowerShell.Steps;

namespace Coordination.Commands;

/// <summary>A cmdlet that asks whether a project is at a version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReleaseCmdlet : ConnectedCmdlet
{
    private protected ReleaseCmdlet()
    {
    }

    /// <summary>Name, id or slug of the project.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = string.Empty;

    /// <summary>An exact version, or a NuGet range.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Identity("Version", "Name")]
    [ValidateNotNullOrEmpty]
    public string Version { get; set; } = string.Empty;

    /// <summary>Name, id or slug of the environment; inside an Octopus step its own when left out.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>Name, id or slug of the tenant; inside an Octopus step its own when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TenantCompleter))]
    public string? Tenant { get; set; }

    /// <summary>What the parameters ask.</summary>
    /// <exception cref="CoordinationException">No environment is named, and there is no step to take it from.</exception>
    private protected ReleaseQuestion Question(StepVariables? step) => new()
    {
        Project = Project,
        Version = Version,
        Environment = Environment ?? step?.EnvironmentId ?? throw new CoordinationException(new Failure("EnvironmentMissing", FailureKind.Invalid, "No environment is named, and this is no Octopus step that has one.")
        {
            Target = Project,
            Remedy = "Add -Environment.",
        }),
        Tenant = Tenant ?? step?.TenantId,
    };
}
