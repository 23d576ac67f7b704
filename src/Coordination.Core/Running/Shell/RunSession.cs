using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>The loop of one run: a fact comes in, is applied, what it asks for is decided, recorded and carried out.</summary>
internal sealed class RunSession : IDisposable
{
    private readonly RunState _state;
    private readonly IRunObserver _observer;
    private readonly TimeProvider _time;
    private readonly Action<Fact>? _journal;
    private readonly Mailbox<Func<DateTimeOffset, Fact>> _mailbox;
    private readonly Effects _effects;
    private readonly ProgressReporter _reporter;
    private readonly WakeTimer _timer;
    private readonly TaskCompletionSource<RunState> _end = new();
    private bool _stopped;

    /// <summary>Makes a session that has not begun.</summary>
    /// <param name="state">The state to fold into.</param>
    /// <param name="environment">What the run works with.</param>
    /// <param name="journal">Is given each fact before it is applied; null when nobody keeps them.</param>
    public RunSession(RunState state, RunEnvironment environment, Action<Fact>? journal)
    {
        _state = state;
        _observer = environment.Observer;
        _time = environment.Time;
        _journal = journal;
        _mailbox = new Mailbox<Func<DateTimeOffset, Fact>>(Handle);
        _effects = new Effects(state, environment, Post, Break);
        _reporter = new ProgressReporter(state, environment.Observer, environment.Space.GetTaskLink);
        _timer = new WakeTimer(environment.Time, () => Post(at => new TimePassed(at)));
    }

    /// <summary>The state at the end of the run.</summary>
    public Task<RunState> End => _end.Task;

    /// <summary>Begins the run.</summary>
    public void Begin()
    {
        _observer.Started(_state.RunId, _state.Plan);
        Post(at => new RunStarted(at));
    }

    /// <summary>Stops waiting. What the server was asked to do goes on.</summary>
    public void Cancel(CancellationToken cancellationToken)
    {
        _end.TrySetCanceled(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Volatile.Write(ref _stopped, true);
        _timer.Dispose();
        _effects.Dispose();
    }

    private bool IsStopped => Volatile.Read(ref _stopped) || _end.Task.IsCompleted;

    private void Post(Func<DateTimeOffset, Fact> fact) => _mailbox.Post(fact);

    /// <summary>A fault of our own ends the run with itself.</summary>
    private void Break(Exception exception) => _end.TrySetException(exception);

    private void Handle(Func<DateTimeOffset, Fact> fact)
    {
        if (IsStopped)
            return;
        try
        {
            Advance(fact(_time.GetLocalNow()));
        }
#pragma warning disable CA1031 // It is not swallowed: the run ends with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Break(exception);
        }
    }

    private void Advance(Fact fact)
    {
        Record(fact);
        while (!_state.IsOver)
        {
            var touched = _state.Dirty;
            var set = Decider.Decide(_state);
            if (set.IsEmpty)
                break;
            Record(new Decided(fact.At, set));
            Report(touched, set.Steps);
            foreach (var step in set.Steps)
            {
                // Whoever cancelled the run meanwhile is told what goes on without it; nothing is added to that.
                if (IsStopped)
                    return;
                _effects.Begin(step);
            }
        }

        if (_state.IsOver)
            _end.TrySetResult(_state);
        else
            _timer.Set(_state.Next);
    }

    private void Record(Fact fact)
    {
        _journal?.Invoke(fact);
        _state.Apply(fact);
    }

    private void Report(IReadOnlyList<int> touched, IReadOnlyList<Decision> steps)
    {
        // Usually a turn comes at once: then that one was about to be asked for is no news.
        var isTurnAwaited = steps.OfType<AwaitTurn>().Any();
        _reporter.Report(touched.Where(node => !isTurnAwaited || _state.Nodes[node].Stage != NodeStage.Ready));
        _reporter.Report(steps.Select(step => step switch { CreateDeployment create => create.Node, EndNode end => end.Node, _ => -1 }).Where(node => node >= 0));
        foreach (var remark in steps.OfType<Remark>())
            _observer.Remarked(remark.Text);
    }
}
