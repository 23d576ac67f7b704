using System;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>Carries out steps, and turns what comes of them into facts.</summary>
internal sealed class Effects(RunState state, RunEnvironment environment, Action<Func<DateTimeOffset, Fact>> post, Action<Exception> broke) : IDisposable
{
    private readonly Stop _stop = new();
    private readonly WatchedTasks _watched = new(environment, post, broke);

    public void Begin(Decision step)
    {
        switch (step)
        {
            case CreateDeployment create:
                _ = RunAsync(() => new Creation(state, environment, post).CreateAsync(state.Nodes[create.Node], create.Attempt));
                break;
            case AwaitTurn:
                _ = RunAsync(AwaitTurnAsync);
                break;
            case LookAtCell look:
                _ = RunAsync(() => new CellLook(state, environment, post, _stop.Token).LookAsync(state.Nodes[look.Node]));
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
