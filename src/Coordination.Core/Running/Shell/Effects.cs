using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Folding;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;

namespace Coordination.Core.Running;

/// <summary>Carries out steps, and turns what comes of them into facts.</summary>
internal sealed class Effects(RunState state, RunEnvironment environment, Action<Func<DateTimeOffset, Fact>> post, Action<Exception> broke) : IDisposable
{
    /// <summary>How many of a cell's newest deployments are looked at. More than that are not made in one cell within a window.</summary>
    private const int Newest = 30;

    private readonly Stop _stop = new();
    private readonly WatchedTasks _watched = new(environment, post, broke);

    public void Begin(Decision step)
    {
        switch (step)
        {
            case CreateDeployment create:
                _ = RunAsync(() => CreateAsync(state.Nodes[create.Node], create.Attempt));
                break;
            case AwaitTurn:
                _ = RunAsync(AwaitTurnAsync);
                break;
            case LookAtCell look:
                _ = RunAsync(() => LookAsync(state.Nodes[look.Node]));
                break;
            case LookAtPlaces look:
                _ = RunAsync(() => new PlaceLook(environment, post, _stop.Token).LookAsync([.. look.Nodes.Select(index => state.Nodes[index])]));
                break;
            case SearchForCycle search:
                _ = RunAsync(() => SearchAsync(state.Nodes[search.Node]));
                break;
            case CancelTwin cancel:
                _ = RunAsync(() => CancelAsync(cancel));
                break;
            case WatchTask watch:
                _watched.Add(watch, state.Nodes[watch.Node].Planned.Usual);
                break;
            case UnwatchTask unwatch:
                _watched.Remove(unwatch.TaskId);
                break;
        }
    }

    public void Dispose()
    {
        _watched.Dispose();
        _stop.Dispose();
    }

    /// <summary>No effect fails unseen: what is not an answer is a fault of our own, and ends the run.</summary>
    private async Task RunAsync(Func<Task> effect)
    {
        try
        {
            await effect().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.Token.IsCancellationRequested)
        {
            // The run is over; nobody waits for this any more.
        }
#pragma warning disable CA1031 // It is not swallowed: the run ends with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            broke(exception);
        }
    }

    private async Task AwaitTurnAsync()
    {
        await environment.Pace.TakeAsync(_stop.Token).ConfigureAwait(false);
        post(at => new TurnCame(at));
    }

    private async Task CreateAsync(Node node, int attempt)
    {
        var (index, planned) = (node.Index, node.Planned);
        var asked = new NewDeployment
        {
            ReleaseId = planned.ReleaseId,
            EnvironmentId = planned.EnvironmentId,
            TenantId = planned.TenantId,
            QueueTime = planned.QueueTime,
            QueueTimeExpiry = planned.QueueTimeExpiry,
            Comments = string.Join("\n", new[] { new Marker(state.RunId, node.MarkerName, attempt).ToString(), HoldMarker.Write(state.Options.Under) }.Where(line => line is not null)),
        };
        try
        {
            // Not with our token: a request that was begun is brought to its end, or the server might do what nobody knows of.
            var sent = await environment.Space.CreateDeploymentAsync(asked, CancellationToken.None).ConfigureAwait(false);
            post(at => sent switch
            {
                Sent<DeploymentResource>.Accepted(var made) => new CreateAccepted(at, index, attempt, made.Id, made.TaskId, made.Created),
                Sent<DeploymentResource>.Refused(var failure) => new CreateRefused(at, index, attempt, failure),
                Sent<DeploymentResource>.NotSent notSent => new CreateNotSent(at, index, attempt, notSent.Failure) { AskedToWait = notSent.AskedToWait },
                Sent<DeploymentResource>.Unknown(var failure) => new CreateLost(at, index, attempt, failure),
                _ => throw new InvalidOperationException("A request was sent with an outcome that is not known: " + sent.GetType().Name + "."),
            });
        }
        catch (CoordinationException exception)
        {
            // Whether it had been sent is not said, so it counts as lost: looking does no harm, repeating could.
            post(at => new CreateLost(at, index, attempt, exception.Failures[0]));
        }
    }

    private async Task LookAsync(Node node)
    {
        var (index, planned) = (node.Index, node.Planned);
        try
        {
            await environment.Watcher.Budget.TakeAsync(RequestPurpose.Look, _stop.Token).ConfigureAwait(false);
            var sent = environment.Time.GetLocalNow();
            var deployments = await environment.Space.GetDeploymentsAsync(planned.ProjectId, planned.EnvironmentId, planned.TenantId, null, Newest, _stop.Token).ConfigureAwait(false);
            var mine = new List<Sighting>();
            Sighting? newest = null;
            foreach (var deployment in deployments)
            {
                var marker = Marker.Find(deployment.Comments);
                if (marker is not null && marker.IsOf(state.RunId, node.MarkerName))
                    mine.Add(new Sighting(deployment.TaskId, deployment.Id, marker.Attempt, deployment.Created));
                else if (newest is null || deployment.Created > newest.Created)
                    newest = new Sighting(deployment.TaskId, deployment.Id, 0, deployment.Created);
            }

            post(at => new CellSeen(at, index, sent, mine, newest));
        }
        catch (CoordinationException exception)
        {
            post(at => new LookFailed(at, index, exception.Failures[0]));
        }
    }

    private async Task SearchAsync(Node node)
    {
        var (index, task) = (node.Index, node.Chosen!.Task!);
        var cycle = environment.Cycles is { } cycles ? await cycles.FindAsync(task, _stop.Token).ConfigureAwait(false) : null;
        post(at => new CycleSearched(at, index, cycle));
    }

    private async Task CancelAsync(CancelTwin cancel)
    {
        try
        {
            await environment.Space.CancelTaskAsync(cancel.TaskId, _stop.Token).ConfigureAwait(false);
            post(at => new CancelAnswered(at, cancel.Node, cancel.TaskId));
        }
        catch (CoordinationException exception)
        {
            post(at => new CancelFailed(at, cancel.Node, cancel.TaskId, exception.Failures[0]));
        }
    }
}
