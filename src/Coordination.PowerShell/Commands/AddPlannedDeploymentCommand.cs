using System;
using System.Management.Automation;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Adds a deployment to a plan and gives back the new plan; the old one stays as it was.</summary>
[Cmdlet(VerbsCommon.Add, "PlannedDeployment", DefaultParameterSetName = ToPlan)]
[OutputType(typeof(CoordinationPlan))]
public sealed class AddPlannedDeploymentCommand : CoordinationCmdlet
{
    private const string ToPlan = "ToPlan";
    private const string FromRows = "FromRows";

    private CoordinationPlan? _grown;

    /// <summary>The plan. From the pipeline; or named, with the deployments from the pipeline.</summary>
    [Parameter(ParameterSetName = ToPlan, Mandatory = true, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = FromRows, Mandatory = true)]
    [Restored(typeof(CoordinationPlan))]
    [ValidateNotNull]
    public CoordinationPlan? Plan { get; set; }

    /// <summary>Name, id or slug of the project.</summary>
    [Parameter(ParameterSetName = ToPlan, Mandatory = true, Position = 0)]
    [Parameter(ParameterSetName = FromRows, Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = string.Empty;

    /// <summary>Which release: exact version, latest, newest, a NuGet range, or 'in Staging'.</summary>
    [Parameter(ParameterSetName = ToPlan, Position = 1)]
    [Parameter(ParameterSetName = FromRows, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Identity("Version", "Name")]
    [AllowEmptyString]
    public string Version { get; set; } = PlanDraft.AnyVersion;

    /// <summary>Channel that the release must be of.</summary>
    [Parameter(ParameterSetName = ToPlan)]
    [Parameter(ParameterSetName = FromRows, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [AllowEmptyString]
    public string? Channel { get; set; }

    /// <summary>Environment; without it, the plan's.</summary>
    [Parameter(ParameterSetName = ToPlan)]
    [Parameter(ParameterSetName = FromRows, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>Tenant; without it, the plan's.</summary>
    [Parameter(ParameterSetName = ToPlan)]
    [Parameter(ParameterSetName = FromRows, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(TenantCompleter))]
    public string? Tenant { get; set; }

    /// <summary>Names of the deployments of this plan that must have succeeded before this one starts.</summary>
    [Parameter(ParameterSetName = ToPlan)]
    [Parameter(ParameterSetName = FromRows, ValueFromPipelineByPropertyName = true)]
    [Identity]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[]? After { get; set; }

    /// <summary>Name of the deployment within the plan; without it, the project's.</summary>
    [Parameter(ParameterSetName = ToPlan)]
    [Parameter(ParameterSetName = FromRows, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>Whether it is deployed where it, or something newer, is there already.</summary>
    [Parameter(ParameterSetName = ToPlan)]
    [Parameter(ParameterSetName = FromRows, ValueFromPipelineByPropertyName = true)]
    public DeploymentPolicy Policy { get; set; } = DeploymentPolicy.Always;

    /// <summary>When the server is to start it.</summary>
    [Parameter(ParameterSetName = ToPlan)]
    [Parameter(ParameterSetName = FromRows, ValueFromPipelineByPropertyName = true)]
    [Instant]
    public DateTimeOffset? QueueTime { get; set; }

    /// <summary>When the server gives it up where it could not be started by then.</summary>
    [Parameter(ParameterSetName = ToPlan)]
    [Parameter(ParameterSetName = FromRows, ValueFromPipelineByPropertyName = true)]
    [Instant]
    public DateTimeOffset? QueueTimeExpiry { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var grown = PlanDraft.Add(_grown ?? Plan!, new PlannedDeployment
        {
            Name = Name ?? string.Empty,
            Project = Project,
            Version = Version,
            Channel = Channel,
            Environment = Environment,
            Tenant = Tenant,
            After = After ?? [],
            Policy = Policy,
            QueueTime = QueueTime,
            QueueTimeExpiry = QueueTimeExpiry,
        });
        if (ParameterSetName == FromRows)
            _grown = grown;
        else
            WriteObject(grown);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_grown is not null)
            WriteObject(_grown);
    }
}
