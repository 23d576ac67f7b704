using System;
using System.Management.Automation;

namespace Coordination.PowerShell.Locks;

/// <summary>Does something within a pipeline, in any language mode. Not exported.</summary>
[Cmdlet("Step", "Block")]
internal sealed class StepBlockCommand : Cmdlet
{
    /// <summary>What to do.</summary>
    [Parameter(Mandatory = true)]
    public Action Step { get; set; } = () => { };

    /// <inheritdoc/>
    protected override void EndProcessing() => Step();
}
