using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that sends an email.</summary>
[Cmdlet(VerbsCommon.New, "EmailAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewEmailActionCommand : ActionCmdlet
{
    /// <summary>Addresses that it goes to.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] To { get; set; } = [];

    /// <summary>Addresses that get a copy.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] Cc { get; set; } = [];

    /// <summary>Addresses that get a copy unseen by the others.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] Bcc { get; set; } = [];

    /// <summary>Its subject; may hold variables.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string Subject { get; set; } = string.Empty;

    /// <summary>Its text; may hold variables.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    public string? Body { get; set; }

    /// <summary>The text is HTML.</summary>
    [Parameter]
    public SwitchParameter Html { get; set; }

    /// <summary>How urgent it is.</summary>
    [Parameter]
    [Choice("Low", "Normal", "High")]
    [ValidateSet("Low", "Normal", "High")]
    public string Priority { get; set; } = "Normal";

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Email;

    /// <inheritdoc/>
    private protected override string DefaultName => "Email";
}
