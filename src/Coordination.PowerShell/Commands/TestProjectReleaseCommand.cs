using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Handlers;

namespace Coordination.Commands;

/// <summary>Tells whether a project is at a version, judged by its last successful deployment.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ProjectRelease")]
[OutputType(typeof(bool), typeof(Failure))]
public sealed class TestProjectReleaseCommand : ReleaseCmdlet
{
    /// <summary>Gives what is there instead, and nothing where all is well.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <inheritdoc/>
    private protected override Task AnswerAsync(ReleaseHandler handler, CancellationToken stop) =>
        handler.TestAsync(Questions, Detailed, endsAtError: !MyInvocation.ExpectingInput, stop);
}
