using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Pipeline;

/// <summary>
/// Runs asynchronous work for a cmdlet: the work runs on the thread pool, what it says is said on the pipeline thread, in order.
/// However it ends, the work is told to end, and waited for as long as <see cref="Grace"/> allows.
/// </summary>
internal sealed class PipelinePump
{
    /// <summary>How long work that was told to end is waited for. A stop must give the prompt back within a second.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(800);

    private readonly PipelineQueue _queue = new();
    private readonly ISink _sink;
    private readonly Func<TimeSpan> _elapsed;
    private readonly ProgressBoard _board;
    private readonly PumpedOutput _output;
    private readonly CancellationToken _stop;
    private TimeSpan? _deadline;
    private Exception? _thrown;

    private PipelinePump(ISink sink, Func<TimeSpan> elapsed, CancellationToken stop)
    {
        _sink = sink;
        _elapsed = elapsed;
        _stop = stop;
        _board = new ProgressBoard(elapsed);
        _output = new PumpedOutput(_queue, _board);
    }

    /// <summary>Runs <paramref name="body"/> to its end on the calling thread's behalf.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was requested.</exception>
    /// <exception cref="Exception">Whatever a call of the sink threw, untouched; or what the body threw, after all its output.</exception>
    public static void Run(ISink sink, Func<IOutput, CancellationToken, Task> body, CancellationToken stop, Func<TimeSpan>? elapsed = null)
    {
        if (elapsed is null)
        {
            var watch = Stopwatch.StartNew();
            elapsed = () => watch.Elapsed;
        }

        new PipelinePump(sink, elapsed, stop).Run(body);
    }

    private void Run(Func<IOutput, CancellationToken, Task> body)
    {
        var end = CancellationTokenSource.CreateLinkedTokenSource(_stop);
        var worker = Task.Run(() => body(_output, end.Token), CancellationToken.None);
        _ = worker.ContinueWith(
            _ => _queue.Close(),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

        using (_stop.Register(_queue.Wake))
            Drain(end);

        // Work that did not end in time still holds the token; the source is then left to the garbage collector.
        if (worker.IsCompleted)
            end.Dispose();
        Finish(worker);
    }

    private void Drain(CancellationTokenSource end)
    {
        while (true)
        {
            LeaveWhenStopped();
            if (_deadline is { } deadline && _elapsed() >= deadline)
                break;

            var item = _queue.Take(Patience(), out var ended);

            // What was said after the stop is not taken any more, though it was the stop that ended this wait.
            LeaveWhenStopped();
            if (!Try(() => Handle(item, ended)))
                end.Cancel();
            if (ended)
                break;
        }

        // Nobody runs these any more; who waits for one of them must hear of it.
        _queue.Close();
        while (_queue.Take(TimeSpan.Zero, out _) is { } late)
            late.Fail?.Invoke(_thrown ?? new OperationCanceledException());
    }

    private void Handle(PipelineItem? item, bool ended)
    {
        if (_thrown is not null)
        {
            item?.Fail?.Invoke(_thrown);
            return;
        }

        try
        {
            foreach (var update in _board.Take(last: ended))
                _sink.Progress(update);
            item?.Do(_sink);
        }
        catch (Exception e)
        {
            item?.Fail?.Invoke(e);
            throw;
        }
    }

    private bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception e)
        {
            // Kept, not lost: it is thrown again, untouched, once the work has ended. Which types a pipeline uses to end is its own affair.
            Leave(e);
            return false;
        }
    }

    private void LeaveWhenStopped()
    {
        if (_stop.IsCancellationRequested)
            Leave(new OperationCanceledException(_stop));
    }

    private void Leave(Exception reason)
    {
        _thrown ??= reason;
        _deadline ??= _elapsed() + Grace;
    }

    private TimeSpan Patience()
    {
        if (_deadline is { } deadline)
        {
            var rest = deadline - _elapsed();
            return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
        }

        return _board.Due;
    }

    private void Finish(Task worker)
    {
        if (_thrown is null)
        {
#pragma warning disable VSTHRD002 // The queue is closed by the end of this very task: nothing is waited for, its exception is taken.
            worker.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
            return;
        }

        // What the work threw while it was told to end is of no interest; observed, so that it ends no process.
        _ = worker.ContinueWith(task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        if (_output.Farewell?.Invoke() is { } line)
            _sink.Farewell(line);
        ExceptionDispatchInfo.Capture(_thrown).Throw();
    }
}
