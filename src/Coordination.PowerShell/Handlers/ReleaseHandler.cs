using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Errors;
using Coordination.PowerShell.Pipeline;
using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Handlers;

/// <summary>Asks whether projects are at versions, all in a few requests, and answers in the order of the questions.</summary>
internal sealed class ReleaseHandler(IWaits waits, OctopusConnection connection, StepVariables? step, IOutput output)
{
    /// <summary>True or false for each; or what is there instead of each that is not. One that cannot be answered is an error; it ends the command where <paramref name="endsAtError"/>.</summary>
    public async Task TestAsync(IReadOnlyList<ReleaseQuestion> questions, bool isDetailed, bool endsAtError, CancellationToken cancellationToken)
    {
        foreach (var answer in await AskAsync(questions, cancellationToken).ConfigureAwait(false))
        {
            if (answer.Errors.Count > 0 && endsAtError)
                throw new CoordinationException(answer.Errors);
            if (answer.Errors.Count > 0)
                output.Error(FailureSummary.Of(answer.Errors));
            else if (!isDetailed)
                output.Write(answer.IsSatisfied);
            else if (answer.Fault is { } fault)
                output.Write(fault);
        }
    }

    /// <summary>Passes where all projects are at their versions.</summary>
    /// <exception cref="CoordinationException">Some are not; all faults come together.</exception>
    public async Task AssertAsync(IReadOnlyList<ReleaseQuestion> questions, CancellationToken cancellationToken)
    {
        var answers = await AskAsync(questions, cancellationToken).ConfigureAwait(false);
        foreach (var (question, answer) in questions.Zip(answers, (question, answer) => (question, answer)).Where(one => one.answer.IsSatisfied))
            output.Verbose(question.Project + " is at " + answer.Current + ".");
        var faults = answers.SelectMany(answer => answer.Fault is { } fault ? [fault] : answer.Errors).ToList();
        if (faults.Count > 0)
            throw new CoordinationException(faults);
    }

    private Task<IReadOnlyList<ReleaseAnswer>> AskAsync(IReadOnlyList<ReleaseQuestion> questions, CancellationToken cancellationToken) => waits.CheckReleasesAsync(
        connection,
        [.. questions.Select(question => question with { Environment = question.Environment ?? step?.EnvironmentId, Tenant = question.Tenant ?? step?.TenantId })],
        cancellationToken);
}
