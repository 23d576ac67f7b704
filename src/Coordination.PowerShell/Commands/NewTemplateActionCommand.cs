using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action of a step template. What the template is comes from the server when the process is saved.</summary>
[Cmdlet(VerbsCommon.New, "TemplateAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewTemplateActionCommand : ActionCmdlet
{
    /// <summary>The step template.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(StepTemplateCompleter))]
    public string Template { get; set; } = string.Empty;

    /// <summary>Octopus's name of the kind of action, where everything that the template gives is written here.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? ActionType { get; set; }

    /// <summary>The version of the template, where everything that it gives is written here.</summary>
    [Parameter]
    [Identity("Version")]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? Version { get; set; }

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Template;

    /// <inheritdoc/>
    private protected override string DefaultName => Template;

    /// <inheritdoc/>
    private protected override string TypeOfAction => ActionType ?? string.Empty;
}
