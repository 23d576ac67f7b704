using System.Globalization;
using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Makes an action that takes a lock with Lock-Step; it is held to Unlock-Step, or to the end of the deployment.</summary>
[Cmdlet(VerbsCommon.New, "LockAction")]
[OutputType(typeof(DeploymentAction))]
public sealed class NewLockActionCommand : RetriedActionCmdlet
{
    /// <summary>Names of the locks; several are taken together.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(LockCompleter))]
    public string[] Lock { get; set; } = [];

    /// <summary>Lets other shared holds in.</summary>
    [Parameter]
    public SwitchParameter Shared { get; set; }

    /// <summary>How many may hold it at once.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int Limit { get; set; }

    /// <summary>How long to wait for it, as Lock-Step takes it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [DurationWords]
    public string? Timeout { get; set; }

    /// <summary>Why, for those who wait.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? Reason { get; set; }

    /// <inheritdoc/>
    private protected override ActionKind Kind => ActionKinds.Lock;

    /// <inheritdoc/>
    private protected override string DefaultName => "Lock " + string.Join(", ", Lock);

    /// <inheritdoc/>
    private protected override string OurScript => new OurCommand("Lock-Step").AddList(Lock).AddSwitch("Shared", Shared)
        .Add("Limit", Limit == 0 ? null : Limit.ToString(CultureInfo.InvariantCulture)).Add("Timeout", Timeout).Add("Reason", Reason).ToString();
}
