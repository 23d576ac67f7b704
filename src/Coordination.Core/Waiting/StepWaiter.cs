using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Time;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.Reporting;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Shell;
using Coordination.Core.Waiting.State;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting;

/// <summary>Waits for a step of every deployment that a request means.</summary>
internal sealed class StepWaiter(WaitEnvironment environment, StepWaitRequest request, IWaitObserver observer)
{
    /// <summary>From one look to the next while nothing runs that is to be waited for.</summary>
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromSeconds(5);

    /// <summary>How often a deployment may give way to a newer one before we stop following.</summary>
    private const int MostSuccessors = 20;

    private readonly DeploymentQuery _deployments = request.Steps.Count == 0
        ? request.Deployments
        : request.Deployments with { Tasks = [.. request.Steps.Select(step => step.Task).Distinct(StringComparer.OrdinalIgnoreCase)] };

    private readonly StepReference _reference = StepReference.Of(request);
    private readonly OpenWaits _open = new();
    private readonly DateTimeOffset _began = environment.Time.GetUtcNow();

    private TimeSpan Waited => environment.Time.GetUtcNow() - _began;

    /// <summary>Waits. Everything that can be checked is checked before the first wait begins.</summary>
    public async Task<IReadOnlyList<StepWait>> WaitAsync(CancellationToken cancellationToken)
    {
        var finder = await ExecutionFinder.OpenAsync(environment, _deployments, cancellationToken).ConfigureAwait(false);
        var found = await finder.FindRunningAsync(observer.Remarked, cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
            await WarnOfNameAsync(finder.Place, cancellationToken).ConfigureAwait(false);
        if (found.Count == 0 && request.IfNotRunning == NotRunningAction.Wait)
            found = await AppearanceAsync(finder, cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
            return [NotRunning(finder.Place)];

        var awaited = Awaited(found);
        var targets = await new StepTargets(environment, request.State).OfAsync(awaited, cancellationToken).ConfigureAwait(false);
        return await Task.WhenAll(targets.Select((target, index) => WaitAsync(finder, target, awaited[index].Found, cancellationToken))).ConfigureAwait(false);
    }

    /// <summary>The step of each; or, where single steps are named, those.</summary>
    private IReadOnlyList<AwaitedStep> Awaited(IReadOnlyList<FoundExecution> found)
    {
        if (request.Steps.Count == 0)
            return [.. found.Select(one => new AwaitedStep(one, _reference))];
        var byId = _deployments.Tasks.Zip(found, (id, one) => (id, one)).ToDictionary(one => one.id, one => one.one, StringComparer.OrdinalIgnoreCase);
        return [.. request.Steps.Distinct().Select(step => new AwaitedStep(byId[step.Task], StepReference.WithNumber(step.Number)))];
    }

    private async Task<StepWait> WaitAsync(ExecutionFinder finder, WaitTarget target, FoundExecution found, CancellationToken cancellationToken)
    {
        for (var followed = 0; ; followed++)
        {
            var state = new WaitState(target, request.Limits, _deployments.OwnTask, _deployments.OwnHolds.Count > 0);
            var reporter = new WaitReporter(observer, _open, environment.Space.GetTaskLink);
            using var session = new WaitSession(state, environment, new SideQuestions(environment, _deployments, observer.Remarked), reporter.Report);
            var ending = await session.RunAsync(found.Task, cancellationToken).ConfigureAwait(false);
            reporter.End(state);
            var next = ending.Outcome == WaitOutcome.Superseded && _deployments.Tasks.Count == 0 && followed < MostSuccessors && ending.Successor is { } successor
                ? await finder.Reads.FindAsync(successor, cancellationToken).ConfigureAwait(false)
                : null;
            if (next is null)
                return Told(StepWaits.Of(state, ending, Waited, environment.Space.GetTaskLink(state.Task.TaskId)));

            observer.Remarked(target.Names + " gave way to " + next.Names + ", which is waited for now.");
            found = next;
            target = (await new StepTargets(environment, request.State).OfAsync([new AwaitedStep(next, _reference)], cancellationToken).ConfigureAwait(false))[0];
        }
    }

    /// <summary>What runs next is likely to have the steps of today: a wrong name is told before it makes a wait fail.</summary>
    private async Task WarnOfNameAsync(Place place, CancellationToken cancellationToken)
    {
        if (place.Project is not { } project || place.Runbook is not null)
            return;
        var today = await environment.Memory.FindOutlineOfTodayAsync(project, cancellationToken).ConfigureAwait(false);
        if (today is not null && _reference.Find(today, "The process that " + project.Name + " has now", out var fault) is null)
            observer.Remarked("Nothing runs of " + place + " now; once something does, this wait is likely to fail. " + fault!.Message);
    }

    private async Task<IReadOnlyList<FoundExecution>> AppearanceAsync(ExecutionFinder finder, CancellationToken cancellationToken)
    {
        observer.Changed(new WaitProgress(string.Empty, finder.Place.ToString(), "nothing runs yet; waiting until something does"));
        while (request.Limits.QueueTimeout - Waited is var left && left > TimeSpan.Zero)
        {
            await environment.Time.DelayAsync(left < _betweenLooks ? left : _betweenLooks, cancellationToken).ConfigureAwait(false);
            await environment.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
            if (await finder.FindRunningAsync(_ => { }, cancellationToken).ConfigureAwait(false) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    private StepWait NotRunning(Place place)
    {
        if (request.IfNotRunning == NotRunningAction.Fail)
        {
            throw new CoordinationException(new Failure("NothingRunning", FailureKind.NotFound, "Nothing runs of " + place + ", so there is no step '" + _reference + "' to wait for.")
            {
                Target = place.ToString(),
                Remedy = "Start it, or wait until it starts with -IfNotRunning Wait. What your user may not see does not count.",
            });
        }

        return Told(StepWaits.OfNothing(place, _reference, request, Waited));
    }

    private StepWait Told(StepWait wait)
    {
        observer.Ended(wait);
        return wait;
    }
}
