using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Folding;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Deciding;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Logs;
using Coordination.Core.Waiting.State;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Waiting.Shell;

/// <summary>The loop of one wait: a fact comes in, is applied, and what the wait then wants to know is asked for, until it comes to its end.</summary>
internal sealed class WaitSession : ITaskSubscriber, ILogSubscriber, IDisposable
{
    private readonly WaitState _state;
    private readonly WaitEnvironment _environment;
    private readonly SideQuestions _questions;
    private readonly Action<WaitState> _changed;
    private readonly Mailbox<Func<DateTimeOffset, WaitFact>> _mailbox;
    private readonly OpenQuestions _open;
    private readonly TaskCompletionSource<WaitEnding> _end = new();
    private readonly WakeTimer _timer;
    private IDisposable? _task;
    private ILogWatch? _log;

    /// <summary>Makes a session that has not begun.</summary>
    /// <param name="state">The state to fold into.</param>
    /// <param name="environment">What the wait works with.</param>
    /// <param name="questions">Who asks what only a wait wants to know.</param>
    /// <param name="changed">Is told after each fact.</param>
    public WaitSession(WaitState state, WaitEnvironment environment, SideQuestions questions, Action<WaitState> changed)
    {
        _state = state;
        _environment = environment;
        _questions = questions;
        _changed = changed;
        _mailbox = new Mailbox<Func<DateTimeOffset, WaitFact>>(Handle);
        _open = new OpenQuestions(_mailbox.Post, Broken);
        _timer = new WakeTimer(environment.Time, () => _mailbox.Post(at => new InstantCame(at)));
    }

    /// <summary>Waits until the wait ends.</summary>
    /// <param name="task">The task as it was just seen; null where it is to be asked for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<WaitEnding> RunAsync(TaskResource? task, CancellationToken cancellationToken)
    {
        using var stop = cancellationToken.Register(() => _end.TrySetCanceled(cancellationToken));
        _mailbox.Post(at => task is null ? new InstantCame(at) : new TaskShown(at, task, at));
        if (!_end.Task.IsCompleted)
            _task = _environment.Watcher.Watch(_environment.Space, _state.Task.TaskId, usual: null, this);
        return await _end.Task.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Seen(TaskResource task, DateTimeOffset asked) => _mailbox.Post(at => new TaskShown(at, task, asked));

    /// <inheritdoc/>
    public void Missing(string taskId, DateTimeOffset asked) => _mailbox.Post(at => new TaskNotShown(at));

    /// <inheritdoc/>
    public void Failed(Failure failure, DateTimeOffset since) => _mailbox.Post(at => new TaskUnreadable(at, failure, since));

    /// <inheritdoc/>
    public void LogSeen(TaskDetailsResource details) => _mailbox.Post(at => new LogShown(at, details));

    /// <inheritdoc/>
    public void LogFailed(Failure failure) => _mailbox.Post(at => new LogNotShown(at, failure));

    /// <inheritdoc/>
    public void Broken(Exception exception) => _end.TrySetException(exception);

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _task?.Dispose();
        _log?.Dispose();
        _open.Dispose();
    }

    private void Handle(Func<DateTimeOffset, WaitFact> fact)
    {
        if (_end.Task.IsCompleted)
            return;
        try
        {
            Advance(fact(_environment.Time.GetLocalNow()));
        }
#pragma warning disable CA1031 // It is not swallowed: the wait ends with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Broken(exception);
        }
    }

    private void Advance(WaitFact fact)
    {
        var clock = _state.Clocks.Running;
        var wasOver = _state.Task.IsOver;
        _state.Apply(fact);
        var decision = WaitDecider.Decide(_state);
        _changed(_state);
        if (decision.Ending is { } ending)
        {
            _end.TrySetResult(ending);
            return;
        }

        // What a log shows of its task changes nothing that the log would show.
        WatchLog(decision, hurry: fact is TaskShown && (clock != _state.Clocks.Running || wasOver != _state.Task.IsOver));
        Ask(decision);
        _timer.Set(decision.Alarm);
    }

    private void WatchLog(WaitDecision decision, bool hurry)
    {
        if (!decision.WantsLog)
        {
            _log?.Dispose();
            _log = null;
            return;
        }

        if (_log is null)
            _log = _environment.Logs.Watch(_environment.Tasks, _state.Task.Task!, this);
        else if (hurry)
            _environment.Logs.Hurry(_state.Task.TaskId);
        if (decision.Expected is not null || !decision.WantsPast)
            _log.Expect(decision.Expected);
    }

    private void Ask(WaitDecision decision)
    {
        Ask(decision.WantsPeople, nameof(decision.WantsPeople), _questions.PeopleAsync);
        Ask(decision.WantsQueue, nameof(decision.WantsQueue), _questions.QueueAsync);
        Ask(decision.WantsCycle, nameof(decision.WantsCycle), _questions.CycleAsync);
        Ask(decision.WantsSuccessor, nameof(decision.WantsSuccessor), _questions.SuccessorAsync);
        Ask(decision.WantsPast, nameof(decision.WantsPast), _questions.PastAsync);
    }

    private void Ask(bool wants, string what, Func<WaitState, CancellationToken, Task<Func<DateTimeOffset, WaitFact>>> ask)
    {
        if (wants)
            _open.Ask(what, stop => ask(_state, stop));
    }
}
