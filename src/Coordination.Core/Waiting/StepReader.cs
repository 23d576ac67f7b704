using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.Shell;
using Coordination.Core.Waiting.State;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting;

/// <summary>Reads the steps of deployments as they stand, by the same judgement by which they are waited for.</summary>
internal static class StepReader
{
    /// <summary>The steps of all deployments that a query means, in the order of their processes.</summary>
    public static async Task<IReadOnlyList<ProjectStep>> ReadAsync(WaitEnvironment environment, DeploymentQuery query, CancellationToken cancellationToken)
    {
        var finder = await ExecutionFinder.OpenAsync(environment, query, cancellationToken).ConfigureAwait(false);
        var steps = new List<ProjectStep>();
        foreach (var found in await finder.FindAsync(cancellationToken).ConfigureAwait(false))
            steps.AddRange(await ReadAsync(environment, found, cancellationToken).ConfigureAwait(false));
        return steps;
    }

    private static async Task<IEnumerable<ProjectStep>> ReadAsync(WaitEnvironment environment, FoundExecution found, CancellationToken cancellationToken)
    {
        var outline = await environment.Memory.GetOutlineAsync(found.Execution, cancellationToken).ConfigureAwait(false);
        var details = await environment.Tasks.GetDetailsAsync(found.Task, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<AwaitedPeople> people = details.Task.HasPendingInterruptions
            ? await InterruptedPeople.OfAsync(await environment.Tasks.GetPendingInterruptionsAsync(found.Task.Id, cancellationToken).ConfigureAwait(false), environment.Tasks, cancellationToken).ConfigureAwait(false)
            : [];
        return outline.All.Select(step => Of(environment, found, outline, step, details, people)).ToList();
    }

    private static ProjectStep Of(WaitEnvironment environment, FoundExecution found, ProcessOutline outline, OutlinedStep step, TaskDetailsResource details, IReadOnlyList<AwaitedPeople> people)
    {
        var now = environment.Time.GetLocalNow();
        var state = new WaitState(new WaitTarget(found.Execution, found.Names) { Outline = outline, Step = step }, new WaitLimits(), ownTask: null);
        state.Apply(new TaskShown(now, details.Task.Id.Length > 0 ? details.Task : found.Task, now));
        state.Apply(new LogShown(now, details));
        state.Apply(new PeopleShown(now, people));
        var whyNot = StepScope.WhyNot(step, found.Execution);
        var standing = whyNot is null ? StepStanding.Of(state).State : StepState.Skipped;
        return new ProjectStep
        {
            Number = step.Number,
            Step = step.Path,
            Slug = step.Slug,
            State = standing,
            Reason = standing == StepState.AwaitingPerson ? string.Join(" and ", people.Select(one => one.What)) : whyNot,
            Started = state.Log.Sight?.Started,
            Ended = state.Log.Sight?.Ended,
            Project = found.Names.Project,
            Runbook = found.Names.Runbook,
            Version = found.Names.Version,
            Environment = found.Names.Environment,
            Tenant = found.Names.Tenant,
            TaskId = found.Execution.TaskId,
        };
    }
}
