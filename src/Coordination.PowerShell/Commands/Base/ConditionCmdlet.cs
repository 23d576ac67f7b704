using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>A cmdlet that makes a part of a process, in memory: where it is executed, and what else can be said of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConditionCmdlet : CoordinationCmdlet
{
    private protected ConditionCmdlet()
    {
    }

    /// <summary>The only environments that it is executed in.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string[] Environment { get; set; } = [];

    /// <summary>Environments that it is not executed in.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string[] ExcludedEnvironment { get; set; } = [];

    /// <summary>The only channels whose releases it is executed for.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public string[] Channel { get; set; } = [];

    /// <summary>The only tenants that it is executed for, by tag.</summary>
    [Parameter]
    [Identity("CanonicalTagName", "Name")]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(TenantTagCompleter))]
    public string[] TenantTag { get; set; } = [];

    /// <summary>Properties by Octopus's names, beyond what the parameters say.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Property { get; set; }

    /// <summary>Members of the document that have no parameter.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Member { get; set; }
}
