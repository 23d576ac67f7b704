using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an empty plan in memory.</summary>
[Cmdlet(VerbsCommon.New, "CoordinationPlan")]
[OutputType(typeof(CoordinationPlan))]
public sealed class NewCoordinationPlanCommand : CoordinationCmdlet
{
    /// <summary>Name of the plan, as it appears in progress, comments and results.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Environment of every deployment that names none.</summary>
    [Parameter(Position = 1)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>Tenant of every deployment that names none.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TenantCompleter))]
    public string? Tenant { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        WriteObject(new CoordinationPlan { Name = Name, Environment = Environment, Tenant = Tenant });
}
