using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Handlers;

namespace Coordination.Commands;

/// <summary>Ends the script unless a project is at a version, judged by its last successful deployment.</summary>
[Cmdlet(VerbsLifecycle.Assert, "ProjectRelease")]
[OutputType(typeof(void))]
public sealed class AssertProjectReleaseCommand : ReleaseCmdlet
{
    /// <inheritdoc/>
    private protected override Task AnswerAsync(ReleaseHandler handler, CancellationToken stop) => handler.AssertAsync(Questions, stop);
}
