using System;
using System.ComponentModel;
using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>A cmdlet that waits for what others deploy.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WaitCmdlet : DeploymentQueryCmdlet
{
    private static readonly WaitLimits Defaults = new();

    private protected WaitCmdlet()
    {
    }

    /// <summary>Name, id or slug of the project.</summary>
    [Parameter(ParameterSetName = ByProject, Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = string.Empty;

    /// <summary>How long what is waited for may run; queueing and waiting for people do not count.</summary>
    [Parameter]
    [Duration]
    [Alias("RunTimeout")]
    public TimeSpan Timeout { get; set; } = Defaults.RunTimeout;

    /// <summary>How long it may wait in the server's queue, or until it shows.</summary>
    [Parameter]
    [Duration]
    public TimeSpan QueueTimeout { get; set; } = Defaults.QueueTimeout;

    /// <summary>How long it may wait for people.</summary>
    [Parameter]
    [Duration]
    [Alias("ApprovalTimeout")]
    public TimeSpan PersonTimeout { get; set; } = Defaults.PersonTimeout;

    /// <summary>How long is waited.</summary>
    private protected WaitLimits Limits() => new() { RunTimeout = Timeout, QueueTimeout = QueueTimeout, PersonTimeout = PersonTimeout };
}
