using System.Management.Automation;

namespace Coordination.Commands;

/// <summary>Ends the script unless a project is at a version, judged by its last successful deployment.</summary>
[Cmdlet(VerbsLifecycle.Assert, "ProjectRelease")]
[OutputType(typeof(void))]
public sealed class AssertProjectReleaseCommand : ReleaseCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => RunConnected(async (connection, facts, output, stop) =>
    {
        var answer = await Engine.Waits.CheckReleaseAsync(connection, Question(facts.Step), stop).ConfigureAwait(false);
        if (answer.Fault is { } fault)
            throw new CoordinationException(fault);
        output.Verbose(Project + " is at " + answer.Current + ".");
    });
}
