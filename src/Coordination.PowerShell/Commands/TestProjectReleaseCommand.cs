using System.Management.Automation;

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
    protected override void ProcessRecord() => RunConnected(async (connection, facts, output, stop) =>
    {
        var answer = await Engine.Waits.CheckReleaseAsync(connection, Question(facts.Step), stop).ConfigureAwait(false);
        if (!Detailed)
            output.Write(answer.IsSatisfied);
        else if (answer.Fault is { } fault)
            output.Write(fault);
    });
}
