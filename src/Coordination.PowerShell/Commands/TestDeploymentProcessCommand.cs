using System.Linq;
using System.Management.Automation;

namespace Coordination.Commands;

/// <summary>Tells whether a process does what it looks like; with -Detailed, what does not.</summary>
[Cmdlet(VerbsDiagnostic.Test, "DeploymentProcess")]
[OutputType(typeof(bool), typeof(ProcessFinding))]
public sealed class TestDeploymentProcessCommand : ConnectedCmdlet
{
    /// <summary>The process.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DeploymentProcess? Process { get; set; }

    /// <summary>Gives what was found in place of true or false.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Asks no server: names are not checked.</summary>
    [Parameter]
    public SwitchParameter Offline { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (process, isDetailed) = (Process!, (bool)Detailed);
        async System.Threading.Tasks.Task CheckAsync(OctopusConnection? connection, PowerShell.Pipeline.IOutput output, System.Threading.CancellationToken stop)
        {
            var findings = await Engine.Processes.CheckAsync(connection, process, stop).ConfigureAwait(false);
            if (!isDetailed)
                output.Write(findings.Count == 0);
            foreach (var finding in findings.Where(_ => isDetailed))
                output.Write(finding);
        }

        if (Offline)
            Run((output, stop) => CheckAsync(connection: null, output, stop));
        else
            RunConnected((connection, _, output, stop) => CheckAsync(connection, output, stop));
    }
}
