using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting.Deadlocks;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.State;

namespace Coordination.Core.Waiting.Shell;

/// <summary>
/// Asks what only a wait wants to know: whom a task waits for, what it is queued behind, whether it waits for us, what took its place.
/// A server that will not say is no reason to end a wait: it is told then what cannot be known. What is sent is within the budget; an answer that is known already costs nothing of it.
/// </summary>
internal sealed class SideQuestions(WaitEnvironment environment, DeploymentQuery query, Action<string> remark)
{
    private readonly CycleSearch _search = new(environment, query.OwnTask ?? string.Empty, remark, environment.LockBlockers is { } locks ? () => locks(query.OwnTask ?? string.Empty, query.OwnHolds) : null);

    /// <summary>How one more than is known of the last successful deployments came to the step. Only how often we look depends on it, so nobody is told where it cannot be seen.</summary>
    public async Task<Func<DateTimeOffset, WaitFact>> PastAsync(WaitState state, CancellationToken cancellationToken)
    {
        var known = state.Past?.Past ?? EarlierDeployments.None;
        try
        {
            var past = await environment.Memory.FindPastAsync(state.Target, known.Deployments.Count + 1, cancellationToken).ConfigureAwait(false);
            return at => new PastShown(at, past);
        }
        catch (CoordinationException)
        {
            return at => new PastShown(at, known with { MayGrow = false });
        }
    }

    /// <summary>Which people the task waits for.</summary>
    public async Task<Func<DateTimeOffset, WaitFact>> PeopleAsync(WaitState state, CancellationToken cancellationToken)
    {
        try
        {
            await environment.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
            var interruptions = await environment.Tasks.GetPendingInterruptionsAsync(state.Task.TaskId, cancellationToken).ConfigureAwait(false);
            var people = await InterruptedPeople.OfAsync(interruptions, environment.Tasks, cancellationToken).ConfigureAwait(false);
            return at => new PeopleShown(at, people);
        }
        catch (CoordinationException exception)
        {
            remark("Whom " + state.Target.Names + " waits for cannot be told: " + exception.Failures[0].Message + " The permission InterruptionView shows it.");
            return at => new PeopleShown(at, []);
        }
    }

    /// <summary>What the task is queued behind.</summary>
    public async Task<Func<DateTimeOffset, WaitFact>> QueueAsync(WaitState state, CancellationToken cancellationToken)
    {
        try
        {
            var behind = await environment.Memory.GetQueuedBehindAsync(state.Task.Task!, cancellationToken).ConfigureAwait(false);
            return at => new QueueShown(at, behind is null ? null : TaskWords.Of(behind));
        }
        catch (CoordinationException)
        {
            // That it is queued is told all the same; only the search for cycles says what it would need to see more.
            return at => new QueueShown(at, null);
        }
    }

    /// <summary>Whether the task waits for us.</summary>
    public async Task<Func<DateTimeOffset, WaitFact>> CycleAsync(WaitState state, CancellationToken cancellationToken)
    {
        var cycle = await _search.FindAsync(state.Task.Task!, cancellationToken).ConfigureAwait(false);
        return at => new CycleSearched(at, cycle);
    }

    /// <summary>Whether a newer deployment took the place of one that was cancelled.</summary>
    public async Task<Func<DateTimeOffset, WaitFact>> SuccessorAsync(WaitState state, CancellationToken cancellationToken)
    {
        var execution = state.Target.Execution;
        try
        {
            await environment.Budget.TakeAsync(RequestPurpose.Look, cancellationToken).ConfigureAwait(false);
            var newest = await environment.Space.GetDeploymentsAsync(execution.ProjectId, execution.EnvironmentId, execution.TenantId, null, 5, cancellationToken).ConfigureAwait(false);
            var newer = newest.FirstOrDefault(one => one.Created > execution.Created && !Same(one.TaskId, execution.TaskId));
            return at => new SuccessorSearched(at, newer?.TaskId);
        }
        catch (CoordinationException exception)
        {
            remark("Whether a newer deployment took the place of " + state.Target.Names + " cannot be told: " + exception.Failures[0].Message);
            return at => new SuccessorSearched(at, null);
        }
    }

    private static bool Same(string id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
}
