using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that gives a lock back with Unlock-Step.</summary>
[Cmdlet(VerbsCommon.New, "UnlockAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewUnlockActionCommand : RetriedActionCmdlet
{
    /// <summary>Name of the lock.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(LockCompleter))]
    public string Lock { get; set; } = string.Empty;

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Unlock;

    /// <inheritdoc/>
    private protected override string DefaultName => "Unlock " + Lock;

    /// <inheritdoc/>
    private protected override string OurScript => new OurCommand("Unlock-Step").AddWords(Lock).ToString();
}
