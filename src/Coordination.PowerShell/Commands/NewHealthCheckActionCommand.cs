using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that checks the health of the targets of its step.</summary>
[Cmdlet(VerbsCommon.New, "HealthCheckAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewHealthCheckActionCommand : ActionCmdlet
{
    /// <summary>What is checked: all, or only the connection.</summary>
    [Parameter(Position = 0)]
    [Choice("FullHealthCheck", "ConnectionTest")]
    [ValidateSet("FullHealthCheck", "ConnectionTest")]
    public string Type { get; set; } = "FullHealthCheck";

    /// <summary>Whether a target that is not healthy fails the deployment.</summary>
    [Parameter]
    [Choice("TreatExceptionsAsErrors", "TreatExceptionsAsWarnings")]
    [ValidateSet("TreatExceptionsAsErrors", "TreatExceptionsAsWarnings")]
    public string ErrorHandling { get; set; } = "TreatExceptionsAsErrors";

    /// <summary>Whether targets that are found healthy join the deployment.</summary>
    [Parameter]
    [Choice("DoNotAlterMachines", "IncludeCheckedMachines")]
    [ValidateSet("DoNotAlterMachines", "IncludeCheckedMachines")]
    public string MachineHandling { get; set; } = "DoNotAlterMachines";

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.HealthCheck;

    /// <inheritdoc/>
    private protected override string DefaultName => "Health check";
}
