using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that waits for a step of another project with Wait-ProjectStep.</summary>
[Cmdlet(VerbsCommon.New, "WaitAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewWaitActionCommand : RetriedActionCmdlet
{
    /// <summary>The project that is waited for.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = string.Empty;

    /// <summary>The step that is waited for: name, number or wildcard; without it, the whole deployment.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? Step { get; set; }

    /// <summary>What of the step is waited for.</summary>
    [Parameter]
    [Choice("Started", "Succeeded", "Completed")]
    [ValidateSet("Started", "Succeeded", "Completed")]
    public string? State { get; set; }

    /// <summary>What to do where nothing runs, as Wait-ProjectStep takes it.</summary>
    [Parameter]
    [Choice(nameof(NotRunningAction.Continue), nameof(NotRunningAction.Wait), nameof(NotRunningAction.Fail))]
    [ValidateSet(nameof(NotRunningAction.Continue), nameof(NotRunningAction.Wait), nameof(NotRunningAction.Fail))]
    public string? IfNotRunning { get; set; }

    /// <summary>How long to wait, as Wait-ProjectStep takes it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [DurationWords]
    public string? Timeout { get; set; }

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Wait;

    /// <inheritdoc/>
    private protected override string DefaultName => "Wait for " + Project;

    /// <inheritdoc/>
    private protected override string OurScript => new OurCommand("Wait-ProjectStep").AddWords(Project, Step)
        .Add("State", State).Add("IfNotRunning", IfNotRunning).Add("Timeout", Timeout).ToString();
}
