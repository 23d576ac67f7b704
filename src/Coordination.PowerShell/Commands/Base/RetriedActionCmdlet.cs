using System.ComponentModel;
using System.Management.Automation;

namespace Coordination.Commands;

/// <summary>A cmdlet that makes an action which the server can try again, and end when it takes too long.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RetriedActionCmdlet : ActionCmdlet
{
    private protected RetriedActionCmdlet()
    {
    }

    /// <summary>How often it is tried again after a failure.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int Retry { get; set; }

    /// <summary>How many minutes it may take.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int TimeLimit { get; set; }
}
