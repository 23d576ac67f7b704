using System.ComponentModel;
using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>A cmdlet that names a lock whose name may have fields.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LockCmdlet : ConnectedCmdlet
{
    private protected LockCmdlet()
    {
    }

    /// <summary>Environment that fills {Environment}; inside an Octopus step, its own when left out.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>Tenant that fills {Tenant}; inside an Octopus step, its own when left out.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TenantCompleter))]
    public string? Tenant { get; set; }
}
